using System.Text.Json;

namespace Cards;

/// <summary>How much of something is done. Teams' own: give it a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record ProgressBar(decimal Value) : AdaptiveElement("ProgressBar")
{
    /// <summary>What counts as all; null means 100.</summary>
    public decimal? Max { get; init; }

    public ProgressBarColor Color { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Number("value"u8, Value);
        json.Number("max"u8, Max);
        json.Choice("color"u8, Color);
    }
}

public enum ProgressBarColor { Accent, Good, Warning, Attention }
