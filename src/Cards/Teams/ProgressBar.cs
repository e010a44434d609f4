using System.Text.Json.Serialization;

namespace Cards;

/// <summary>How much of something is done. Teams' own: give it a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record ProgressBar(decimal Value) : AdaptiveElement("ProgressBar")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal Value { get; init; } = Value;

    /// <summary>What counts as all; null means 100.</summary>
    public decimal? Max { get; init; }

    public ProgressBarColor Color { get; init; }
}

public enum ProgressBarColor { Accent, Good, Warning, Attention }
