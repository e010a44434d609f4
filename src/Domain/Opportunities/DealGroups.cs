using System.Collections.Immutable;

namespace Domain.Opportunities;

/// <summary>Groups in the order a reader expects: time forward, all else greatest first, what is unknown last.</summary>
internal static class DealGroups
{
    /// <summary>The groups, how many there are before a ranking cuts them, and the nameless one that a ranking leaves out.</summary>
    public static (ImmutableArray<DealGroup> Groups, int Count, DealGroup? Ungrouped) Of(
        DealQuery query, DealFacts facts, Dictionary<string, DealTally> now, Dictionary<string, DealTally>? then)
    {
        if (query.GroupBy is not { } dimension)
            return ([], 0, null);
        var nothing = new DealTally(query.Measure, facts.Currency).Value;
        var groups = now.Keys.Union(then is null ? [] : then.Keys.AsEnumerable(), StringComparer.OrdinalIgnoreCase)
            .Select(key => new DealGroup(
                key, facts.LabelOf(dimension, key), ValueOf(now, key, nothing), then is null ? null : ValueOf(then, key, nothing)))
            .ToList();
        var nameless = groups.Find(group => group.Key.Length == 0);
        var named = groups.Count - (nameless is null ? 0 : 1);
        if (query.Rank is not { } rank)
            return ([.. Sorted(groups, dimension)], named, null);
        var known = groups.Where(group => group != nameless && group.Value.Value is not null);
        var ranked = rank.Top
            ? known.OrderByDescending(Number).ThenBy(group => group.Label, StringComparer.OrdinalIgnoreCase)
            : known.OrderBy(Number).ThenBy(group => group.Label, StringComparer.OrdinalIgnoreCase);
        return ([.. ranked.Take(rank.Count)], named, nameless);
    }

    private static IEnumerable<DealGroup> Sorted(List<DealGroup> groups, DealDimension dimension) => DealFacts.IsTime(dimension)
        ? groups.OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Ordinal)
        : groups.OrderBy(group => group.Key.Length == 0).ThenByDescending(Number).ThenBy(group => group.Label, StringComparer.OrdinalIgnoreCase);

    private static decimal Number(DealGroup group) => group.Value.Value?.Number ?? decimal.MinValue;

    private static DealValue ValueOf(Dictionary<string, DealTally> side, string key, DealValue nothing) => side.TryGetValue(key, out var tally) ? tally.Value : nothing;
}
