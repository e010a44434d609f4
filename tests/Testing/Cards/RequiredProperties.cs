namespace Testing.Cards;

/// <summary>What Teams' own elements cannot do without; the element list does not say.</summary>
internal static class RequiredProperties
{
    private static readonly Dictionary<string, string[]> ByClass = new(StringComparer.Ordinal)
    {
        ["Badge"] = ["text"],
        ["Icon"] = ["name"],
        ["VerticalBarChart"] = ["data"],
        ["VerticalBarChartDataValue"] = ["x", "y"],
        ["GroupedVerticalBarChart"] = ["data"],
        ["GroupedVerticalBarChartData"] = ["legend", "values"],
        ["BarChartDataValue"] = ["x", "y"],
        ["HorizontalBarChart"] = ["data"],
        ["HorizontalBarChartDataValue"] = ["x", "y"],
        ["StackedHorizontalBarChart"] = ["data"],
        ["StackedHorizontalBarChartData"] = ["title", "data"],
        ["StackedHorizontalBarChartDataPoint"] = ["legend", "value"],
        ["LineChart"] = ["data"],
        ["LineChartData"] = ["legend", "values"],
        ["LineChartValue"] = ["x", "y"],
        ["DonutChart"] = ["data"],
        ["PieChart"] = ["data"],
        ["DonutChartData"] = ["legend", "value"],
        ["GaugeChart"] = ["value", "segments"],
        ["GaugeChartLegend"] = ["size"],
        ["Mention"] = ["type", "text", "mentioned"],
        ["MentionedEntity"] = ["id", "name"],
        ["QueryData"] = ["type", "dataset"],
    };

    public static IReadOnlyList<string> Of(string elementClass) => ByClass.GetValueOrDefault(elementClass) ?? [];
}
