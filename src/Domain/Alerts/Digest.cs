using System.Collections.Immutable;

namespace Domain.Alerts;

/// <summary>What a reader is told on a day: what wants attention, most money first, and what of it is new.</summary>
/// <param name="Fresh">New or worse since the last one and not answered, most money first.</param>
/// <param name="Unchanged">Still so and not answered: a number, not a list.</param>
/// <param name="Answered">Acknowledged, snoozed or dismissed, and no worse since.</param>
/// <param name="Resolved">What the last one named and no longer holds.</param>
public sealed record Digest(DateOnly Day, ImmutableArray<DigestItem> Fresh, ImmutableArray<DigestItem> Unchanged, ImmutableArray<DigestItem> Answered, ImmutableArray<string> Resolved)
{
    /// <summary>True when nothing is to be said: what was answered is silence asked for.</summary>
    public bool IsEmpty => Fresh.IsEmpty && Unchanged.IsEmpty && Resolved.IsEmpty;

    /// <summary>Key and severity, to compare the next one with. What is snoozed is left out: once that is over, it comes back.</summary>
    public ImmutableDictionary<string, int> Told => Fresh.Concat(Unchanged).Concat(Answered.Where(item => item.Response?.Answer != AlertAnswer.Snoozed))
        .ToImmutableDictionary(item => item.Item.Key, item => (int)item.Item.Severity);

    /// <param name="lastTold">Key and severity of what the last one named; empty the first time.</param>
    public static Digest Compose(AlertScope scope, ImmutableDictionary<string, int> lastTold)
    {
        var responses = scope.Of(AlertResponse.Kind).ToDictionary(response => response.Id.Value);
        DigestItem[] items =
        [
            .. from item in AlertRules.Find(scope).Select(AsTold).OrderByDescending(item => item.AtStake?.MinorUnits ?? -1).ThenByDescending(item => item.Severity).ThenBy(item => item.Key, StringComparer.Ordinal)
               let response = responses.GetValueOrDefault(item.Key)
               let answer = response?.Answers(item, scope.Today) is true ? response : null
               where !item.IsLingering || answer is not null || lastTold.ContainsKey(item.Key)
               select new DigestItem(item, NoveltyOf(item, response), answer),
        ];
        DigestItem[] open = [.. items.Where(item => item.Response is null)];
        return new(
            scope.Today, [.. open.Where(item => item.Novelty != Novelty.Unchanged)], [.. open.Where(item => item.Novelty == Novelty.Unchanged)], [.. items.Where(item => item.Response is not null)],
            [.. lastTold.Keys.Except(items.Select(item => item.Item.Key)).Where(IsToldOf).Order(StringComparer.Ordinal)]);

        // What is muted is not resolved.
        bool IsToldOf(string key) => scope.Told?.Tells(key.Split('|')[0]) is not false;

        // What lingers is neither worse nor less pressing than when it was told.
        AlertItem AsTold(AlertItem item) => item.IsLingering && lastTold.TryGetValue(item.Key, out var severity) ? item with { Severity = (AlertSeverity)severity } : item;

        Novelty NoveltyOf(AlertItem item, AlertResponse? response) =>
            lastTold.TryGetValue(item.Key, out var severity) ? (int)item.Severity > severity ? Novelty.Worse : Novelty.Unchanged
            : response is { Answer: AlertAnswer.Snoozed } && !(item.Since > response.Day) ? item.Severity > response.Severity ? Novelty.Worse : Novelty.Back
            : Novelty.New;
    }
}

/// <param name="Response">What somebody answered, while that holds; null for none.</param>
public sealed record DigestItem(AlertItem Item, Novelty Novelty, AlertResponse? Response);

public enum Novelty
{
    New,

    Worse,

    /// <summary>It was snoozed, and that is over.</summary>
    Back,

    Unchanged,
}
