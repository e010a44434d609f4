using System.Text.Json.Serialization;

namespace Cards;

/// <summary>A needle over segments.</summary>
public sealed record GaugeChart(decimal Value) : Chart("Chart.Gauge")
{
    /// <summary>Where the needle points.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal Value { get; init; } = Value;

    public required IReadOnlyList<GaugeChartLegend> Segments { get; init; }

    public decimal? Min { get; init; }

    /// <summary>Null means the sum of the segments.</summary>
    public decimal? Max { get; init; }

    public string? SubLabel { get; init; }

    public GaugeChartValueFormat ValueFormat { get; init; }
}

/// <summary>A segment: what the legend calls it and how large it is.</summary>
public sealed record GaugeChartLegend(string Legend, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Size)
{
    public ChartColor? Color { get; init; }
}

public enum GaugeChartValueFormat { Percentage, Fraction }
