using System.Text.Json;

namespace Cards;

/// <summary>One bar for each point.</summary>
public sealed record VerticalBarChart() : AxisChart("Chart.VerticalBar")
{
    public required IReadOnlyList<VerticalBarChartDataValue> Data { get; init; }

    /// <summary>Writes each value on its bar.</summary>
    public bool ShowBarValues { get; init; }

    public decimal? YMin { get; init; }

    public decimal? YMax { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("data"u8, Data);
        json.Flag("showBarValues"u8, ShowBarValues);
        json.Number("yMin"u8, YMin);
        json.Number("yMax"u8, YMax);
    }
}

/// <summary>A bar: where it stands and how high it is.</summary>
public sealed record VerticalBarChartDataValue(ChartAxisValue X, decimal Y) : ICardPart
{
    public ChartColor? Color { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        X.WriteTo(json, "x"u8);
        json.Number("y"u8, Y);
        json.CamelChoice("color"u8, Color);
        json.WriteEndObject();
    }
}

/// <summary>Several series of bars, side by side or stacked.</summary>
public sealed record GroupedVerticalBarChart() : AxisChart("Chart.VerticalBar.Grouped")
{
    public required IReadOnlyList<GroupedVerticalBarChartData> Data { get; init; }

    public bool Stacked { get; init; }

    /// <summary>Writes each value on its bar.</summary>
    public bool ShowBarValues { get; init; }

    public decimal? YMin { get; init; }

    public decimal? YMax { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("data"u8, Data);
        json.Flag("stacked"u8, Stacked);
        json.Flag("showBarValues"u8, ShowBarValues);
        json.Number("yMin"u8, YMin);
        json.Number("yMax"u8, YMax);
    }
}

/// <summary>One series: what the legend calls it, and its bars.</summary>
public sealed record GroupedVerticalBarChartData(string Legend) : ICardPart
{
    public required IReadOnlyList<BarChartDataValue> Values { get; init; }

    public ChartColor? Color { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("legend"u8, Legend);
        json.List("values"u8, Values);
        json.CamelChoice("color"u8, Color);
        json.WriteEndObject();
    }
}

/// <summary>A bar of a series: the category and how high it is.</summary>
public sealed record BarChartDataValue(string X, decimal Y) : ICardPart
{
    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("x"u8, X);
        json.Number("y"u8, Y);
        json.WriteEndObject();
    }
}
