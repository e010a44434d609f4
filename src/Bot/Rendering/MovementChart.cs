using System.Collections.Immutable;
using Bot.Answers.Movements;
using Cards;
using Domain.Asking;
using Domain.Movements;

namespace Bot.Rendering;

/// <summary>
/// What moved as two bars, each as high as what was open: the one of then is what stayed and what left it by each reason, the one of now is what stayed and what
/// came in. A classic waterfall needs bars that stand on invisible ones, which a chart of Teams cannot draw without showing amounts that are none.
/// </summary>
internal static class MovementChart
{

    /// <summary>The lines of a month end that are no movement.</summary>
    private static readonly ImmutableArray<(string Name, string Legend, ChartColor Color)> Beside =
        [("late", "Learned late", ChartColor.Neutral), ("exchangeRates", "Exchange rates", ChartColor.CategoricalLavender), ("notComparable", "Not comparable", ChartColor.Neutral)];

    /// <summary>Null when nothing moved, and when the amounts cannot stand as parts of a bar.</summary>
    public static GroupedVerticalBarChart? Of(Answer answer)
    {
        var isMonthEnd = answer.Question.Topic == Topics.MonthEnd;
        ((string Legend, ChartColor Color) Part, Quantity Amount)[] steps =
        [
            .. Enum.GetValues<MovementReason>().Reverse().Select(reason => (PartOf(reason), Named(answer, MovementWords.ValueName(reason))))
                .Concat(isMonthEnd ? Beside.Select(line => ((line.Legend, line.Color), Named(answer, line.Name))) : []).Where(step => step.Item2.Number != 0),
        ];
        var (start, end) = isMonthEnd ? (Named(answer, "reported"), Named(answer, "now")) : (Named(answer, "start"), Named(answer, "end"));
        var bars = isMonthEnd ? ("Reported", "Now") : ("At the start", "At the end");
        var stayed = start with { Number = start.Number + steps.Sum(step => Math.Min(0, step.Amount.Number)) };
        if (steps.Length == 0 || stayed.Number < 0)
            return null;
        var scale = AnswerChart.Scale.For(Math.Max(start.Number, end.Number), start.Unit);
        return new GroupedVerticalBarChart
        {
            Title = AnswerChart.Titled(isMonthEnd ? "What was reported, and what is" : "What was open, and what is", scale),
            ShowTitle = true,
            YAxisTitle = scale.Name,
            Stacked = true,
            Data =
            [
                Part("Stayed", stayed, stayed, ChartColor.CategoricalBlue, scale, bars),
                .. steps.GroupBy(step => step.Part).Select(part => Moved(part.Key, start with { Number = part.Sum(step => step.Amount.Number) }, scale, bars)),
            ],
            Spacing = AdaptiveSpacing.Medium,
            Fallback = AdaptiveFallbackElement.Drop,
        };
    }

    /// <summary>What leaves stands on the first bar, what comes in on the second.</summary>
    private static GroupedVerticalBarChartData Moved((string Legend, ChartColor Color) part, Quantity amount, AnswerChart.Scale scale, (string Then, string Now) bars) => amount.Number < 0
        ? Part(part.Legend, amount with { Number = -amount.Number }, Nothing(amount), part.Color, scale, bars)
        : Part(part.Legend, Nothing(amount), amount, part.Color, scale, bars);

    /// <summary>The steps people look for have a part of their own; green is good, red is bad.</summary>
    private static (string Legend, ChartColor Color) PartOf(MovementReason reason) => reason switch
    {
        MovementReason.New => (MovementWords.Label(reason), ChartColor.CategoricalTeal),
        MovementReason.PulledIn => (MovementWords.Label(reason), ChartColor.CategoricalLightBlue),
        MovementReason.Increased => (MovementWords.Label(reason), ChartColor.CategoricalLime),
        < MovementReason.PushedOut => ("Other in", ChartColor.Neutral),
        MovementReason.PushedOut => (MovementWords.Label(reason), ChartColor.CategoricalMarigold),
        MovementReason.Decreased => (MovementWords.Label(reason), ChartColor.CategoricalPurple),
        MovementReason.Won => (MovementWords.Label(reason), ChartColor.CategoricalGreen),
        MovementReason.Lost => (MovementWords.Label(reason), ChartColor.CategoricalRed),
        _ => ("Other out", ChartColor.CategoricalLavender),
    };

    private static GroupedVerticalBarChartData Part(string legend, Quantity then, Quantity now, ChartColor color, AnswerChart.Scale scale, (string Then, string Now) bars) =>
        new(legend) { Color = color, Values = [new(bars.Then, scale.Of(then)), new(bars.Now, scale.Of(now))] };

    private static Quantity Nothing(Quantity like) => like with { Number = 0 };

    private static Quantity Named(Answer answer, string name) => answer.Values.FirstOrDefault(value => value.Name == name)?.Value ?? default;
}
