using System.Collections.Immutable;
using System.Globalization;
using Bot.Outbox;
using Domain.Alerts;

namespace Bot.Alerts.Pressing;

/// <summary>What is remembered of a card once it is told, as the outbox keeps it: names and whole numbers. Moments are of the second.</summary>
/// <param name="Findings">By the key of the alert.</param>
/// <param name="Posts">When somebody was disturbed by it: the card itself, and each line in its thread.</param>
/// <param name="Considered">Stands for all that was known when it was composed last.</param>
/// <param name="Shown">Stands for what it shows.</param>
/// <param name="Composed">How often it was composed.</param>
internal sealed record CardMemory(ImmutableDictionary<string, ToldFinding> Findings, ImmutableArray<DateTimeOffset> Posts, int Considered, int Shown, int Composed)
{
    private const string ToldMark = "told|";
    private const string EndedMark = "ended|";
    private const string PostMark = "post|";
    private const string ConsideredName = "considered";
    private const string ShownName = "shown";
    private const string ComposedName = "composed";

    /// <summary>Whole seconds since then fit for a lifetime.</summary>
    private static readonly DateTimeOffset Beginning = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static CardMemory Nothing { get; } = new(ImmutableDictionary<string, ToldFinding>.Empty, [], 0, 0, 0);

    /// <summary>Nothing on it presses any more.</summary>
    public bool IsOver => Findings.Values.All(finding => finding.EndedAt is not null);

    public static CardMemory Read(ImmutableDictionary<string, int> levels) => new(
        levels.Keys.Where(IsFinding).ToImmutableDictionary(
            key => key, key => new ToldFinding((AlertSeverity)levels[key], Moment(levels.GetValueOrDefault(ToldMark + key)), levels.TryGetValue(EndedMark + key, out var ended) ? Moment(ended) : null)),
        [.. levels.Where(level => level.Key.StartsWith(PostMark, StringComparison.Ordinal))
            .SelectMany(level => Enumerable.Repeat(Moment(int.Parse(level.Key.AsSpan(PostMark.Length), CultureInfo.InvariantCulture)), level.Value)).Order()],
        levels.GetValueOrDefault(ConsideredName), levels.GetValueOrDefault(ShownName), levels.GetValueOrDefault(ComposedName));

    public ImmutableDictionary<string, int> Write()
    {
        var levels = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var (key, finding) in Findings)
        {
            levels[key] = (int)finding.Severity;
            levels[ToldMark + key] = Second(finding.ToldAt);
            if (finding.EndedAt is { } ended)
                levels[EndedMark + key] = Second(ended);
        }

        foreach (var second in Posts.GroupBy(Second))
            levels[string.Create(CultureInfo.InvariantCulture, $"{PostMark}{second.Key}")] = second.Count();
        (levels[ConsideredName], levels[ShownName], levels[ComposedName]) = (Considered, Shown, Composed);
        return levels.ToImmutable();
    }

    /// <summary>The alerts among what was told of any subject, a digest as well, that have not ended: key and severity.</summary>
    private static IEnumerable<KeyValuePair<string, int>> Told(ImmutableDictionary<string, int> levels) =>
        levels.Where(level => IsFinding(level.Key) && !levels.ContainsKey(EndedMark + level.Key));

    /// <summary>What a digest had told, and besides it the cards that its recipient got: each as pressing as it was told at most.</summary>
    public static ImmutableDictionary<string, int> Joined(ImmutableDictionary<string, int> levels, IEnumerable<LastTold> beside) => levels.SetItems(
        from told in beside.SelectMany(one => Told(one.Told.Levels)).GroupBy(told => told.Key, told => told.Value)
        select KeyValuePair.Create(told.Key, Math.Max(told.Max(), levels.GetValueOrDefault(told.Key))));

    private static bool IsFinding(string name) => AlertRules.Named(name.Split('|')[0]) is not null;

    private static int Second(DateTimeOffset moment) => (int)(moment - Beginning).TotalSeconds;

    private static DateTimeOffset Moment(int second) => Beginning.AddSeconds(second);
}

/// <param name="Severity">As it was told last.</param>
/// <param name="ToldAt">When somebody was told that it is so pressing.</param>
/// <param name="EndedAt">When the card said that it is settled; null while it is not.</param>
internal sealed record ToldFinding(AlertSeverity Severity, DateTimeOffset ToldAt, DateTimeOffset? EndedAt);
