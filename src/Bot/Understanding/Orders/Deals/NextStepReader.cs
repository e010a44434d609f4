using Bot.Understanding.Periods;
using Bot.Understanding.Text;

namespace Bot.Understanding.Orders.Deals;

/// <summary>The next step of a deal: what follows is content as it was typed, up to a semicolon or the end of the line.</summary>
/// <param name="From">Where its clause begins: what stands before is read as other changes.</param>
/// <param name="Subject">The words that name the deal; empty when they stand elsewhere.</param>
internal sealed record NextStep(int From, DealItem.Deal? Deal, IReadOnlyList<Token> Subject, UpdateOrder Order);

internal static class NextStepReader
{
    /// <summary>Null when no next step is said.</summary>
    public static NextStep? Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<DealItem> items, PeriodReader periods)
    {
        var at = 0;
        while (at < items.Count && !items[at].Is("next-step"))
            at++;
        if (at == items.Count)
            return null;
        var from = at;
        while (from > 0 && items[from - 1].Is("filler", "set", "and"))
            from--;
        var content = at + 1;
        DealItem.Deal? deal = null;
        List<DealItem> subject = [];
        if (content < items.Count && (items[content].Is("of") || items[content] is DealItem.Word { Name: "link", Said: "on" or "with" }))
        {
            for (content++; content < items.Count && !IsLink(items[content]); content++)
                if (items[content] is DealItem.Deal named)
                    deal = named;
                else if (!items[content].Is("filler"))
                    subject.Add(items[content]);
            if (content == items.Count)
                return null;
        }

        while (content < items.Count && IsLink(items[content]))
            content++;
        if (content == items.Count || items[content] is DealItem.Mark { Character: ';' or '\n' })
            return null;
        var first = tokens[items[content].First];
        var last = items.Skip(content).TakeWhile(item => item is not DealItem.Mark { Character: ';' or '\n' }).Last();
        // The day it is due stays in the words.
        var (end, day) = (last.End, DueDay.Find([.. tokens.Take(last.End)], items[content].First, periods).Day);
        return new(
            from, deal, deal is null ? [.. subject.SelectMany(item => tokens.Skip(item.First).Take(item.Length))] : [],
            new(UpdateKind.DealNextStep, text, text[(first.Quote > 0 && first.Start > 0 ? first.Start - 1 : first.Start)..(end == tokens.Count ? text.Length : tokens[end - 1].End)].Trim(), []) { Day = day });
    }

    private static bool IsLink(DealItem item) => item is DealItem.Mark { Character: ':' or '—' or '-' } or DealItem.Word { Name: "link", Said: "is" or "to" or "now" or "is now" };
}
