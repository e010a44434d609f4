using System.Text.Json;

namespace Cards;

/// <summary>A needle that points at <paramref name="Value"/>, over segments.</summary>
public sealed record GaugeChart(decimal Value) : Chart("Chart.Gauge")
{
    public required IReadOnlyList<GaugeChartLegend> Segments { get; init; }

    public decimal? Min { get; init; }

    /// <summary>Null means the sum of the segments.</summary>
    public decimal? Max { get; init; }

    public string? SubLabel { get; init; }

    public GaugeChartValueFormat ValueFormat { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Number("value"u8, Value);
        json.List("segments"u8, Segments);
        json.Number("min"u8, Min);
        json.Number("max"u8, Max);
        json.Text("subLabel"u8, SubLabel);
        json.Choice("valueFormat"u8, ValueFormat);
    }
}

/// <summary>A segment: what the legend calls it and how large it is.</summary>
public sealed record GaugeChartLegend(string Legend, decimal Size) : ICardPart
{
    public ChartColor? Color { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("legend"u8, Legend);
        json.Number("size"u8, Size);
        json.CamelChoice("color"u8, Color);
        json.WriteEndObject();
    }
}

public enum GaugeChartValueFormat { Percentage, Fraction }
