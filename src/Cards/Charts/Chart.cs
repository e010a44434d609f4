using System.Text.Json.Serialization;

namespace Cards;

/// <summary>
/// A chart, which only Teams draws and not on every phone: put the same numbers into a table or facts, and give it a <see cref="AdaptiveElement.Fallback"/>.
/// </summary>
public abstract record Chart : AdaptiveElement
{
    private protected Chart(string type) : base(type)
    {
    }

    public string? Title { get; init; }

    /// <summary>Draws the title; otherwise only screen readers have it.</summary>
    public bool ShowTitle { get; init; }

    /// <summary>The colours taken in turn where a point names none.</summary>
    public ChartColorSet? ColorSet { get; init; }

    /// <summary>Such as <c>400px</c>.</summary>
    public string? MaxWidth { get; init; }

    [JsonIgnore]
    public bool ShowLegend { get; init; } = true;

    [JsonInclude, JsonPropertyName("showLegend")]
    internal bool? ShowLegendUnlessDefault => ShowLegend ? null : false;
}

/// <summary>A chart with two axes.</summary>
public abstract record AxisChart : Chart
{
    private protected AxisChart(string type) : base(type)
    {
    }

    [JsonPropertyName("xAxisTitle")]
    public string? XAxisTitle { get; init; }

    [JsonPropertyName("yAxisTitle")]
    public string? YAxisTitle { get; init; }

    /// <summary>The colour of what names none itself.</summary>
    public ChartColor? Color { get; init; }
}
