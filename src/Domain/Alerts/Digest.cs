using System.Collections.Immutable;

namespace Domain.Alerts;

/// <summary>What a reader is told on a day: what wants attention, most money first, and what of it is new.</summary>
/// <param name="Fresh">New or worse since the last one, most money first.</param>
/// <param name="Unchanged">Still so: a number, not a list.</param>
/// <param name="Resolved">What the last one named and no longer holds.</param>
public sealed record Digest(DateOnly Day, ImmutableArray<DigestItem> Fresh, ImmutableArray<DigestItem> Unchanged, int Resolved)
{
    public bool IsEmpty => Fresh.IsEmpty && Unchanged.IsEmpty && Resolved == 0;

    /// <summary>To compare the next one with.</summary>
    public ImmutableDictionary<string, int> Told => Fresh.Concat(Unchanged).ToImmutableDictionary(item => item.Item.Key, item => item.Item.Level);

    /// <param name="lastTold">Key and level of what the last one named; empty the first time.</param>
    public static Digest Compose(AlertScope scope, ImmutableDictionary<string, int> lastTold)
    {
        var items = AlertRules.All.SelectMany(rule => rule.Find(scope)).DistinctBy(item => item.Key)
            .Select(item => new DigestItem(item, !lastTold.TryGetValue(item.Key, out var level) ? Novelty.New : item.Level > level ? Novelty.Worse : Novelty.Unchanged))
            .OrderByDescending(item => item.Item.AtStake?.MinorUnits ?? -1).ThenByDescending(item => item.Item.Level).ThenBy(item => item.Item.Key, StringComparer.Ordinal)
            .ToImmutableArray();
        var resolved = lastTold.Keys.Except(items.Select(item => item.Item.Key)).Count();
        return new(scope.Today, [.. items.Where(item => item.Novelty != Novelty.Unchanged)], [.. items.Where(item => item.Novelty == Novelty.Unchanged)], resolved);
    }
}

public sealed record DigestItem(AlertItem Item, Novelty Novelty);

public enum Novelty { New, Worse, Unchanged }
