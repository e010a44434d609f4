using System.Text.Json.Serialization;

namespace Cards;

/// <summary>Parts of a whole as slices.</summary>
public sealed record PieChart() : Chart("Chart.Pie")
{
    public required IReadOnlyList<DonutChartData> Data { get; init; }
}

/// <summary>Parts of a whole as slices of a ring, with a text in the middle.</summary>
public sealed record DonutChart() : Chart("Chart.Donut")
{
    public required IReadOnlyList<DonutChartData> Data { get; init; }

    /// <summary>The text in the middle.</summary>
    public string? Value { get; init; }

    public ChartColor? ValueColor { get; init; }

    public DonutThickness? Thickness { get; init; }
}

/// <summary>A slice: what the legend calls it and how large it is.</summary>
public sealed record DonutChartData(string Legend, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Value)
{
    public ChartColor? Color { get; init; }
}

public enum DonutThickness { Thin, Thick }
