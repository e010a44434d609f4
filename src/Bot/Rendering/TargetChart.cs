using System.Collections.Immutable;
using Bot.Answers.Forecasts;
using Cards;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;

namespace Bot.Rendering;

/// <summary>Target beside forecast, two bars for each row of a forecast that has a target. An extra: each row says both figures.</summary>
internal static class TargetChart
{
    private const int FewestRows = 2;

    /// <summary>Null where too few rows have a target, and for what cannot stand as a bar.</summary>
    public static GroupedVerticalBarChart? Of(Answer answer, Locale locale)
    {
        var isTime = answer.Question.Deals.GroupBy is not { } by || DealFacts.IsTime(by);
        var against = Against(answer.Question.Focus);
        (string Label, Quantity Target, Quantity Forecast)[] bars =
        [
            .. from row in answer.Rows
               let target = ValueOf(row, "target")
               let forecast = ValueOf(row, against)
               where target is not null && forecast is not null
               select (isTime ? RevenueChart.Short(row.Label) : row.Label, target.Value, forecast.Value),
        ];
        if (bars.Length < FewestRows || bars.Any(bar => bar.Target.Number <= 0 || bar.Forecast.Number < 0))
            return null;
        var scale = AnswerChart.Scale.For(bars.Max(bar => Math.Max(bar.Target.Number, bar.Forecast.Number)), bars[0].Target.Unit);
        return new GroupedVerticalBarChart
        {
            Title = AnswerChart.Titled(locale.Fill($"{ValueLabels.Of(against, locale)} against target by {locale.Within(answer.RowHeading)}"), scale),
            ShowTitle = true,
            YAxisTitle = scale.Name,
            Data =
            [
                Series(locale.In("Target"), ChartColor.Neutral, [.. bars.Select(bar => new BarChartDataValue(bar.Label, scale.Of(bar.Target)))]),
                Series(ValueLabels.Of(against, locale), ChartColor.CategoricalBlue, [.. bars.Select(bar => new BarChartDataValue(bar.Label, scale.Of(bar.Forecast)))]),
            ],
            Spacing = AdaptiveSpacing.Medium,
            Fallback = AdaptiveFallbackElement.Drop,
        };
    }

    /// <summary>What was asked for where it is an amount to reach the target with; what is closed for how far the target is reached.</summary>
    private static string Against(ForecastNumber? focus) => ForecastHeadline.ValueName(focus switch
    {
        ForecastNumber.Closed or ForecastNumber.Attainment or ForecastNumber.Remaining => ForecastNumber.Closed,
        ForecastNumber.MostLikely or ForecastNumber.BestCase => focus.Value,
        _ => ForecastNumber.Commit,
    });

    private static GroupedVerticalBarChartData Series(string legend, ChartColor color, ImmutableArray<BarChartDataValue> values) => new(legend) { Color = color, Values = values };

    private static Quantity? ValueOf(AnswerRow row, string name) => row.Values.FirstOrDefault(value => value.Name == name)?.Value;
}
