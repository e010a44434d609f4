using Bot.Rendering;
using Domain.Asking;

namespace Bot.Understanding.FollowUps;

/// <summary>The rows of an answer that were not shown: as many as fit on a card, beginning where the card before ended.</summary>
internal static class OtherRows
{
    public static Reply Of(Intent.Rows rows, UnderstandingContext context)
    {
        if (Asker.Answer(rows.Of, context) is not Reply.Answered { Answer: var shown } reply)
            return new Reply.Refused(Sentence.Of($"That can no longer be shown."));
        var next = AnswerCard.NextPage(shown, Locale.For(context.View.Reader));
        var onCard = next is null ? Math.Max(1, shown.Rows.Length) : next.Skip - rows.Of.Skip;
        int? first = rows.Window switch
        {
            RowWindow.Next => next?.Skip,
            RowWindow.Previous => rows.Of.Skip == 0 ? null : Math.Max(0, rows.Of.Skip - onCard),
            RowWindow.Last => Math.Max(0, shown.RowCount - (rows.Count ?? onCard)),
            _ => throw new ArgumentOutOfRangeException(nameof(rows), rows.Window, null),
        };
        return first is { } skip ? Asker.Answer(rows.Of with { Skip = skip }, context) : End(shown, rows);
    }

    private static Reply.Clarify End(Answer shown, Intent.Rows rows) => rows switch
    {
        _ when shown.RowCount == 0 => new(Sentence.Of($"There are no rows to that answer."), []),
        { Window: RowWindow.Previous } => new(Sentence.Of($"That was the first page already."), []),
        { Of.Skip: > 0 } => new(Sentence.Of($"That was all: {shown.RowCount} in all."), [new("From the beginning", rows.Of with { Skip = 0 })]),
        _ => new(Sentence.Of($"That was all: {shown.RowCount} in all."), []),
    };
}
