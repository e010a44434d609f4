using System.Text.Json.Serialization;

namespace Cards;

/// <summary>One lying bar for each category.</summary>
public sealed record HorizontalBarChart() : AxisChart("Chart.HorizontalBar")
{
    public required IReadOnlyList<HorizontalBarChartDataValue> Data { get; init; }

    public HorizontalBarChartDisplayMode DisplayMode { get; init; }
}

/// <summary>A bar: its category and how long it is.</summary>
public sealed record HorizontalBarChartDataValue(string X, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Y)
{
    public ChartColor? Color { get; init; }
}

public enum HorizontalBarChartDisplayMode { AbsoluteWithAxis, AbsoluteNoAxis, PartToWhole }

/// <summary>One lying bar for each category, made of parts.</summary>
public sealed record StackedHorizontalBarChart() : AxisChart("Chart.HorizontalBar.Stacked")
{
    public required IReadOnlyList<StackedHorizontalBarChartData> Data { get; init; }
}

/// <summary>A bar: its title and its parts.</summary>
public sealed record StackedHorizontalBarChartData(string Title)
{
    public required IReadOnlyList<StackedHorizontalBarChartDataPoint> Data { get; init; }
}

/// <summary>A part of a bar: what the legend calls it and how long it is.</summary>
public sealed record StackedHorizontalBarChartDataPoint(string Legend, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Value)
{
    public ChartColor? Color { get; init; }
}
