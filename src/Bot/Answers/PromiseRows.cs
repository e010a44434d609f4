using Domain.Asking;
using Domain.Promises;

namespace Bot.Answers;

/// <summary>A promise in a line: its text, when it is due, whose it is, and whether it is late.</summary>
internal static class PromiseRows
{
    public static AnswerRow Of(Promise promise, DateOnly today)
    {
        var isOverdue = promise.Due < today;
        return new(promise.Text ?? promise.Id.Value, [])
        {
            Aside = promise.Due is { } due ? Sentence.Of($"{due}") : null,
            Note = Sentence.Of($"{(promise.Side == PromiseSide.Them ? "by them" : "by us")}{(isOverdue ? ", overdue" : "")}"),
            WantsAttention = isOverdue,
            Record = promise.Id,
        };
    }
}
