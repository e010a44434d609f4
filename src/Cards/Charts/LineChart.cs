using System.Text.Json.Serialization;

namespace Cards;

/// <summary>Lines over days or numbers.</summary>
public sealed record LineChart() : AxisChart("Chart.Line")
{
    public required IReadOnlyList<LineChartData> Data { get; init; }

    [JsonPropertyName("yMin")]
    public decimal? YMin { get; init; }

    [JsonPropertyName("yMax")]
    public decimal? YMax { get; init; }
}

/// <summary>One line: what the legend calls it, and its points.</summary>
public sealed record LineChartData(string Legend)
{
    public required IReadOnlyList<LineChartValue> Values { get; init; }

    public ChartColor? Color { get; init; }
}

/// <summary>A point of a line.</summary>
/// <param name="X">A day or a number; Teams draws no categories here.</param>
public sealed record LineChartValue(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ChartAxisValue X,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Y);
