using Domain.Asking;

namespace Bot.Exports;

/// <summary>An answer with the rows of all its pages.</summary>
internal static class AllRows
{
    /// <param name="ask">Answers a page: the same question, from a later row on.</param>
    public static Answer Of(Answer first, Func<Question, Reply> ask)
    {
        var rows = first.Rows.ToBuilder();
        while (rows.Count < first.RowCount && ask(first.Question with { Skip = rows.Count }) is Reply.Answered { Answer.Rows: { IsEmpty: false } more })
            rows.AddRange(more);
        return first with { Rows = rows.ToImmutable() };
    }
}
