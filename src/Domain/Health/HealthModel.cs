using System.Collections.Immutable;

namespace Domain.Health;

/// <summary>What health is measured by.</summary>
/// <param name="Measures">Their weights add up to 100.</param>
/// <param name="TargetHours">Until when tickets are due that do not say so, by their priority.</param>
public sealed record HealthModel(ImmutableArray<MeasureRule> Measures, ImmutableSortedDictionary<string, decimal> TargetHours)
{
    /// <summary>A score that rests on less of the weight has no colour.</summary>
    public const decimal LeastCompleteness = 0.6m;

    /// <summary>A measure that says nothing new for as many half-lives says nothing any more.</summary>
    public const int MostHalfLives = 4;

    public static HealthModel Default { get; } = new(
        [
            new(MeasureNames.Adoption, "Adoption", 25, 30),
            new(MeasureNames.Relationship, "Relationship", 20, 30),
            new(MeasureNames.Service, "Service", 20, 60),
            new(MeasureNames.Commercial, "Commercial", 15, 90),
            new(MeasureNames.Value, "Value delivered", 10, 180),
            new(MeasureNames.Sentiment, "Sentiment", 10, 45),
        ],
        ImmutableSortedDictionary.Create<string, decimal>(StringComparer.OrdinalIgnoreCase).Add("urgent", 8).Add("high", 24).Add("medium", 48).Add("low", 96));

    public MeasureRule RuleOf(string measure) => Measures.First(rule => rule.Name == measure);
}

/// <summary>How much a measure counts.</summary>
/// <param name="Name">As records and the configuration name it.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Weight">Of 100.</param>
/// <param name="HalfLifeDays">After as many days without news it counts half.</param>
public sealed record MeasureRule(string Name, string Title, decimal Weight, int HalfLifeDays);

/// <summary>The measures that are computed from records; others are assessed.</summary>
public static class MeasureNames
{
    public const string Adoption = "adoption";
    public const string Relationship = "relationship";
    public const string Service = "service";
    public const string Commercial = "commercial";
    public const string Value = "value";
    public const string Sentiment = "sentiment";
}
