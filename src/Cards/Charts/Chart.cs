using System.Text.Json;

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

    public bool ShowLegend { get; init; } = true;

    private protected override void WriteShared(Utf8JsonWriter json)
    {
        json.Text("title"u8, Title);
        json.Flag("showTitle"u8, ShowTitle);
        json.Text("colorSet"u8, Spelling.Of(ColorSet));
        json.Text("maxWidth"u8, MaxWidth);
        json.FlagUnlessTrue("showLegend"u8, ShowLegend);
        base.WriteShared(json);
    }
}

/// <summary>A chart with two axes.</summary>
public abstract record AxisChart : Chart
{
    private protected AxisChart(string type) : base(type)
    {
    }

    public string? XAxisTitle { get; init; }

    public string? YAxisTitle { get; init; }

    /// <summary>The colour of what names none itself.</summary>
    public ChartColor? Color { get; init; }

    private protected override void WriteShared(Utf8JsonWriter json)
    {
        json.Text("xAxisTitle"u8, XAxisTitle);
        json.Text("yAxisTitle"u8, YAxisTitle);
        json.CamelChoice("color"u8, Color);
        base.WriteShared(json);
    }
}
