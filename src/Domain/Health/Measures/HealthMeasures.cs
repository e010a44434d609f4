using System.Collections.Frozen;
using System.Collections.Immutable;
using Domain.Asking;

namespace Domain.Health.Measures;

/// <summary>Every measure that is computed from records: the one registration line of each.</summary>
internal static class HealthMeasures
{
    public static ImmutableArray<IHealthMeasure> All { get; } =
    [
        new AdoptionMeasure(),
        new RelationshipMeasure(),
        new ServiceMeasure(),
        new CommercialMeasure(),
        new ValueMeasure(),
        new SentimentMeasure(),
    ];

    private static readonly FrozenDictionary<string, IHealthMeasure> ByName = All.ToFrozenDictionary(measure => measure.Name);

    /// <summary>What the company measures itself may be about money, so it is taken for it.</summary>
    public static bool IsOfMoney(string name) => !ByName.TryGetValue(name, out var measure) || measure.IsOfMoney;

    /// <summary>What the records say; where they say nothing, the last assessment.</summary>
    public static MeasureReading? Read(string name, HealthEvidence evidence) => ByName.GetValueOrDefault(name)?.Read(evidence) ?? Assessed(name, evidence);

    private static MeasureReading? Assessed(string name, HealthEvidence evidence)
    {
        Assessment[] all = [.. evidence.Assessments.Select(one => one.Record).Where(one => string.Equals(one.Measure, name, StringComparison.OrdinalIgnoreCase) && one.Score is >= 0 and <= 100)];
        if (all is [])
            return null;
        var latest = all.Max(one => one.Day!.Value);
        Assessment[] last = [.. all.Where(one => one.Day == latest).OrderBy(one => one.Score).ThenBy(one => one.Id)];
        return new(
            last.Average(one => one.Score!.Value), latest,
            last.FirstOrDefault(one => one.Basis is { Length: > 0 })?.Basis is { } basis ? Sentence.Of($"{basis}, {latest}") : Sentence.Of($"assessed on {latest}"),
            [.. last.Select(one => one.Id)]);
    }
}
