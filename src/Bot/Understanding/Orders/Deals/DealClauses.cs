namespace Bot.Understanding.Orders.Deals;

/// <summary>Cuts an order into its clauses: at commas, ends of sentences, and at "and" before another change.</summary>
internal static class DealClauses
{
    public static IEnumerable<IReadOnlyList<DealItem>> Split(IReadOnlyList<DealItem> items)
    {
        var clause = new List<DealItem>();
        for (var at = 0; at < items.Count; at++)
        {
            // "Fabrikam renewal: 95k" says what "Fabrikam renewal is 95k" says.
            var item = items[at] is DealItem.Mark { Character: ':' or '—' or '-' } mark ? new DealItem.Word("link", ":", mark.First, 1) : items[at];
            if (IsEnd(item) || IsAnd(items, at))
            {
                if (clause.Exists(IsSaid))
                    yield return clause;
                clause = [];
                continue;
            }

            clause.Add(item);
        }

        if (clause.Exists(IsSaid))
            yield return clause;
    }

    private static bool IsEnd(DealItem item) => item is DealItem.Mark { Character: ',' or ';' or '.' or '!' or '?' or '\n' };

    private static bool IsAnd(IReadOnlyList<DealItem> items, int at) => items[at].Is("and") && items.Skip(at + 1).FirstOrDefault(item => !item.Is("filler", "link", "and")) is { } next
        && (next.IsVerb || next.IsField || next.IsFirm || next is DealItem.Deal);

    private static bool IsSaid(DealItem item) => item is not DealItem.Mark && !item.Is("filler", "and");
}
