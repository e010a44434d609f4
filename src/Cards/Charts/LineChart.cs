using System.Text.Json;

namespace Cards;

/// <summary>Lines over days or numbers.</summary>
public sealed record LineChart() : AxisChart("Chart.Line")
{
    public required IReadOnlyList<LineChartData> Data { get; init; }

    public decimal? YMin { get; init; }

    public decimal? YMax { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("data"u8, Data);
        json.Number("yMin"u8, YMin);
        json.Number("yMax"u8, YMax);
    }
}

/// <summary>One line: what the legend calls it, and its points.</summary>
public sealed record LineChartData(string Legend) : ICardPart
{
    public required IReadOnlyList<LineChartValue> Values { get; init; }

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

/// <summary>A point of a line.</summary>
/// <param name="X">A day or a number; Teams draws no categories here.</param>
public sealed record LineChartValue(ChartAxisValue X, decimal Y) : ICardPart
{
    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        X.WriteTo(json, "x"u8);
        json.Number("y"u8, Y);
        json.WriteEndObject();
    }
}
