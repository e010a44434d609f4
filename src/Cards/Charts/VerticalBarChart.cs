using System.Text.Json.Serialization;

namespace Cards;

/// <summary>One bar for each point.</summary>
public sealed record VerticalBarChart() : AxisChart("Chart.VerticalBar")
{
    public required IReadOnlyList<VerticalBarChartDataValue> Data { get; init; }

    /// <summary>Writes each value on its bar.</summary>
    public bool ShowBarValues { get; init; }

    [JsonPropertyName("yMin")]
    public decimal? YMin { get; init; }

    [JsonPropertyName("yMax")]
    public decimal? YMax { get; init; }
}

/// <summary>A bar: where it stands and how high it is.</summary>
public sealed record VerticalBarChartDataValue(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ChartAxisValue X,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Y)
{
    public ChartColor? Color { get; init; }
}

/// <summary>Several series of bars, side by side or stacked.</summary>
public sealed record GroupedVerticalBarChart() : AxisChart("Chart.VerticalBar.Grouped")
{
    public required IReadOnlyList<GroupedVerticalBarChartData> Data { get; init; }

    public bool Stacked { get; init; }

    /// <summary>Writes each value on its bar.</summary>
    public bool ShowBarValues { get; init; }

    [JsonPropertyName("yMin")]
    public decimal? YMin { get; init; }

    [JsonPropertyName("yMax")]
    public decimal? YMax { get; init; }
}

/// <summary>One series: what the legend calls it, and its bars.</summary>
public sealed record GroupedVerticalBarChartData(string Legend)
{
    public required IReadOnlyList<BarChartDataValue> Values { get; init; }

    public ChartColor? Color { get; init; }
}

/// <summary>A bar of a series: the category and how high it is.</summary>
public sealed record BarChartDataValue(string X, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Y);
