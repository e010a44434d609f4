using System.Text.Json;

namespace Cards;

/// <summary>One lying bar for each category.</summary>
public sealed record HorizontalBarChart() : AxisChart("Chart.HorizontalBar")
{
    public required IReadOnlyList<HorizontalBarChartDataValue> Data { get; init; }

    public HorizontalBarChartDisplayMode DisplayMode { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("data"u8, Data);
        json.Choice("displayMode"u8, DisplayMode);
    }
}

/// <summary>A bar: its category and how long it is.</summary>
public sealed record HorizontalBarChartDataValue(string X, decimal Y) : ICardPart
{
    public ChartColor? Color { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("x"u8, X);
        json.Number("y"u8, Y);
        json.CamelChoice("color"u8, Color);
        json.WriteEndObject();
    }
}

public enum HorizontalBarChartDisplayMode { AbsoluteWithAxis, AbsoluteNoAxis, PartToWhole }

/// <summary>One lying bar for each category, made of parts.</summary>
public sealed record StackedHorizontalBarChart() : AxisChart("Chart.HorizontalBar.Stacked")
{
    public required IReadOnlyList<StackedHorizontalBarChartData> Data { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json) => json.List("data"u8, Data);
}

/// <summary>A bar: its title and its parts.</summary>
public sealed record StackedHorizontalBarChartData(string Title) : ICardPart
{
    public required IReadOnlyList<StackedHorizontalBarChartDataPoint> Data { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("title"u8, Title);
        json.List("data"u8, Data);
        json.WriteEndObject();
    }
}

/// <summary>A part of a bar: what the legend calls it and how long it is.</summary>
public sealed record StackedHorizontalBarChartDataPoint(string Legend, decimal Value) : ICardPart
{
    public ChartColor? Color { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("legend"u8, Legend);
        json.Number("value"u8, Value);
        json.CamelChoice("color"u8, Color);
        json.WriteEndObject();
    }
}
