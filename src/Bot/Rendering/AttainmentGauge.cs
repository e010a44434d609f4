using Cards;
using Domain.Asking;
using Domain.Forecasts;

namespace Bot.Rendering;

/// <summary>How far the target is reached, under answers about the target: what is closed, what commit adds, and the rest. An extra: the words say the same.</summary>
internal static class AttainmentGauge
{
    /// <summary>Null for questions about another number, and without a target.</summary>
    public static GaugeChart? Of(Answer answer, Locale locale)
    {
        if (answer.Question is not
            {
                Topic: Topics.Forecast,
                Focus: ForecastNumber.Target or ForecastNumber.Attainment or ForecastNumber.Remaining or ForecastNumber.Gap or ForecastNumber.Coverage or ForecastNumber.RunRate,
            })
            return null;
        if ((Named("target"), Named("closed"), Named("commit")) is not ({ Number: > 0 } target, { Number: >= 0 } closed, { } commit))
            return null;
        var scale = AnswerChart.Scale.For(target.Number, target.Unit);
        var (whole, reached) = (scale.Of(target), Math.Min(scale.Of(closed), scale.Of(target)));
        var expected = Math.Clamp(scale.Of(commit), reached, whole);
        GaugeChartLegend[] segments =
        [
            new(locale.In("Closed"), reached) { Color = ChartColor.CategoricalBlue },
            new(locale.In("Commit"), expected - reached) { Color = ChartColor.CategoricalTeal },
            new(locale.In("To the target"), whole - expected) { Color = ChartColor.Neutral },
        ];
        return new(reached)
        {
            Title = AnswerChart.Titled(locale.In("Closed of the target"), scale),
            ShowTitle = true,
            Segments = [.. segments.Where(segment => segment.Size > 0)],
            Min = 0,
            Max = whole,
            SubLabel = locale.In("closed"),
            Spacing = AdaptiveSpacing.Small,
            Fallback = AdaptiveFallbackElement.Drop,
        };

        Quantity? Named(string name) => answer.Values.FirstOrDefault(value => value.Name == name)?.Value;
    }
}
