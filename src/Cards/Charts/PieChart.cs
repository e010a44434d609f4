using System.Text.Json;

namespace Cards;

/// <summary>Parts of a whole as slices.</summary>
public sealed record PieChart() : Chart("Chart.Pie")
{
    public required IReadOnlyList<DonutChartData> Data { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json) => json.List("data"u8, Data);
}

/// <summary>Parts of a whole as slices of a ring, with a text in the middle.</summary>
public sealed record DonutChart() : Chart("Chart.Donut")
{
    public required IReadOnlyList<DonutChartData> Data { get; init; }

    /// <summary>The text in the middle.</summary>
    public string? Value { get; init; }

    public ChartColor? ValueColor { get; init; }

    public DonutThickness? Thickness { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("data"u8, Data);
        json.Text("value"u8, Value);
        json.CamelChoice("valueColor"u8, ValueColor);
        json.Choice("thickness"u8, Thickness);
    }
}

/// <summary>A slice: what the legend calls it and how large it is.</summary>
public sealed record DonutChartData(string Legend, decimal Value) : ICardPart
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

public enum DonutThickness { Thin, Thick }
