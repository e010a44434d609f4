using System.Collections.Immutable;
using Cards;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Rendering;

/// <summary>Revenue beside bookings: lines over the months, bars for quarters and all else. Never stacked, since the two are not added together.</summary>
internal static class RevenueChart
{
    private static readonly ImmutableArray<(string Name, string Legend, ChartColor Color)> Measures =
        [("revenue", "Revenue", ChartColor.CategoricalBlue), ("bookings", "Bookings", ChartColor.CategoricalMarigold)];

    /// <summary>Null when there is nothing to draw, or something below zero.</summary>
    public static Chart? Of(Answer answer)
    {
        var values = answer.Rows.SelectMany(row => Measures.Select(measure => ValueOf(row, measure.Name))).ToArray();
        if (values.Any(value => value is not { Number: >= 0 }) || values.All(value => value!.Value.Number == 0))
            return null;
        var scale = AnswerChart.Scale.For(values.Max(value => value!.Value.Number), values[0]!.Value.Unit);
        var title = AnswerChart.Titled($"Revenue and bookings by {answer.RowHeading.ToLowerInvariant()}", scale);
        return answer.Question is { Deals.GroupBy: DealDimension.CloseMonth, Skip: 0, Period: { } period } && answer.Rows.Length == answer.RowCount
            ? Lines(answer, period.Start, title, scale)
            : Bars(answer, title, scale);
    }

    private static LineChart Lines(Answer answer, DateOnly start, string title, AnswerChart.Scale scale) => new()
    {
        Title = title,
        ShowTitle = true,
        YAxisTitle = scale.Name,
        Data =
        [
            .. Measures.Select(measure => new LineChartData(measure.Legend)
            {
                Color = measure.Color,
                Values = [.. answer.Rows.Select((row, at) => new LineChartValue(start.AddMonths(at), Fine(ValueOf(row, measure.Name)!.Value, scale)))],
            }),
        ],
        Spacing = AdaptiveSpacing.Medium,
        Fallback = AdaptiveFallbackElement.Drop,
    };

    private static GroupedVerticalBarChart Bars(Answer answer, string title, AnswerChart.Scale scale) => new()
    {
        Title = title,
        ShowTitle = true,
        YAxisTitle = scale.Name,
        Data =
        [
            .. Measures.Select(measure => new GroupedVerticalBarChartData(measure.Legend)
            {
                Color = measure.Color,
                Values = [.. answer.Rows.Select(row => new BarChartDataValue(Short(row.Label), scale.Of(ValueOf(row, measure.Name)!.Value)))],
            }),
        ],
        Spacing = AdaptiveSpacing.Medium,
        Fallback = AdaptiveFallbackElement.Drop,
    };

    // No figure stands at a point, so two more digits cost nothing and show how a line moves.
    private static decimal Fine(Quantity value, AnswerChart.Scale scale) => Math.Round(value.Number / scale.Divisor, scale.Decimals + 2);

    private static Quantity? ValueOf(AnswerRow row, string name) => row.Values.FirstOrDefault(value => value.Name == name)?.Value;

    /// <summary>A period without its months, which a chart has no room for.</summary>
    public static string Short(string label) => label.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? label[..end] : label;
}
