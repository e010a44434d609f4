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
    private const string Then = "At the start";
    private const string Now = "At the end";

    private static readonly ImmutableArray<ChartColor> Incoming = [ChartColor.CategoricalTeal, ChartColor.CategoricalGreen, ChartColor.CategoricalLime, ChartColor.CategoricalLightBlue];

    private static readonly ImmutableArray<ChartColor> Outgoing = [ChartColor.CategoricalRed, ChartColor.CategoricalMarigold, ChartColor.CategoricalPurple, ChartColor.CategoricalLavender];

    /// <summary>Null when nothing moved, and when the amounts cannot stand as parts of a bar.</summary>
    public static GroupedVerticalBarChart? Of(Answer answer)
    {
        (string Legend, Quantity Amount)[] steps =
            [.. Enum.GetValues<MovementReason>().Select(reason => (MovementWords.Label(reason), Named(answer, MovementWords.ValueName(reason)))).Where(step => step.Item2.Number != 0)];
        var (start, end) = (Named(answer, "start"), Named(answer, "end"));
        var stayed = start with { Number = start.Number + steps.Sum(step => Math.Min(0, step.Amount.Number)) };
        if (steps.Length == 0 || stayed.Number < 0)
            return null;
        var scale = AnswerChart.Scale.For(Math.Max(start.Number, end.Number), start.Unit);
        return new GroupedVerticalBarChart
        {
            Title = AnswerChart.Titled("What was open, and what is", scale),
            ShowTitle = true,
            YAxisTitle = scale.Name,
            Stacked = true,
            Data =
            [
                Part("Stayed", stayed, stayed, ChartColor.CategoricalBlue, scale),
                .. Coloured([.. steps.Where(step => step.Amount.Number < 0)], Outgoing).Select(step => Part(step.Legend, step.Amount with { Number = -step.Amount.Number }, Nothing(start), step.Color, scale)),
                .. Coloured([.. steps.Where(step => step.Amount.Number > 0)], Incoming).Select(step => Part(step.Legend, Nothing(start), step.Amount, step.Color, scale)),
            ],
            Spacing = AdaptiveSpacing.Medium,
            Fallback = AdaptiveFallbackElement.Drop,
        };
    }

    /// <summary>The greatest steps by themselves; more than there are colours for are told as one.</summary>
    private static IEnumerable<(string Legend, Quantity Amount, ChartColor Color)> Coloured((string Legend, Quantity Amount)[] steps, ImmutableArray<ChartColor> colors)
    {
        var sorted = steps.OrderByDescending(step => Math.Abs(step.Amount.Number)).ToArray();
        var alone = sorted.Length <= colors.Length ? sorted.Length : colors.Length - 1;
        foreach (var (at, step) in sorted.Take(alone).Index())
            yield return (step.Legend, step.Amount, colors[at]);
        if (sorted.Length > alone)
            yield return (sorted[0].Amount.Number < 0 ? "Other out" : "Other in", sorted[0].Amount with { Number = sorted.Skip(alone).Sum(step => step.Amount.Number) }, colors[alone]);
    }

    private static GroupedVerticalBarChartData Part(string legend, Quantity then, Quantity now, ChartColor color, AnswerChart.Scale scale) =>
        new(legend) { Color = color, Values = [new(Then, scale.Of(then)), new(Now, scale.Of(now))] };

    private static Quantity Nothing(Quantity like) => like with { Number = 0 };

    private static Quantity Named(Answer answer, string name) => answer.Values.FirstOrDefault(value => value.Name == name)?.Value ?? default;
}
