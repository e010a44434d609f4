using System.Collections.Immutable;
using Cards;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>The chart of an answer, an extra: the same figures always stand beside it in words, so its fallback is nothing.</summary>
internal static class AnswerChart
{
    private const int MostBars = 8;

    /// <summary>The roll-ups of a forecast, each including the ones before; the bar shows what each adds.</summary>
    private static readonly ImmutableArray<(string Name, string Legend, ChartColor Color)> RollUps =
    [
        ("closed", "Closed", ChartColor.CategoricalBlue), ("commit", "Commit", ChartColor.CategoricalTeal), ("mostLikely", "Most likely", ChartColor.CategoricalGreen),
        ("bestCase", "Best case", ChartColor.CategoricalMarigold),
    ];

    /// <summary>Null when there are fewer than two bars, too many, or bars of different units.</summary>
    public static Chart? Of(Answer answer)
    {
        if (answer.Question.Topic == Topics.Forecast && Stacked(answer) is { } stacked)
            return stacked;
        var bars = answer.Rows.Length is >= 2 and <= MostBars && answer.Rows.All(row => row.Values is [_, ..])
            ? [.. answer.Rows.Select(row => (row.Label, row.Values[0].Value))]
            : ImmutableArray<(string Label, Quantity Value)>.Empty;
        if (bars.IsEmpty || bars.Any(bar => bar.Value.Number < 0 || bar.Value.Unit != bars[0].Value.Unit) || bars.All(bar => bar.Value.Number == 0))
            return null;
        var scale = Scale.For(bars.Max(bar => bar.Value.Number), bars[0].Value.Unit);
        return new HorizontalBarChart
        {
            Title = Titled(answer.RowHeading, scale),
            ShowTitle = true,
            Data = [.. bars.Select(bar => new HorizontalBarChartDataValue(bar.Label, scale.Of(bar.Value)) { Color = ChartColor.CategoricalBlue })],
            DisplayMode = HorizontalBarChartDisplayMode.AbsoluteNoAxis,
            Spacing = AdaptiveSpacing.Medium,
            Fallback = AdaptiveFallbackElement.Drop,
        };
    }

    private static StackedHorizontalBarChart? Stacked(Answer answer)
    {
        ImmutableArray<(string Title, ImmutableArray<NamedValue> Values)> bars = answer.Rows.Length is >= 2 and <= MostBars
            ? [.. answer.Rows.Select(row => (row.Label, row.Values))]
            : [("", answer.Values)];
        var data = bars.Select(bar => (bar.Title, Parts: PartsOf(bar.Values))).ToArray();
        if (data.Any(bar => bar.Parts.Length < 2 || bar.Parts.Any(part => part.Value.Number < 0)) || data.All(bar => bar.Parts.All(part => part.Value.Number == 0)))
            return null;
        var scale = Scale.For(data.Max(bar => bar.Parts.Sum(part => part.Value.Number)), data[0].Parts[0].Value.Unit);
        return new StackedHorizontalBarChart
        {
            Title = Titled(data.Length == 1 ? "By category" : answer.RowHeading, scale),
            ShowTitle = true,
            Data =
            [
                .. data.Select(bar => new StackedHorizontalBarChartData(bar.Title.Length > 0 ? bar.Title : "Forecast")
                {
                    Data = [.. bar.Parts.Select(part => new StackedHorizontalBarChartDataPoint(part.Legend, scale.Of(part.Value)) { Color = part.Color })],
                }),
            ],
            Spacing = AdaptiveSpacing.Medium,
            Fallback = AdaptiveFallbackElement.Drop,
        };
    }

    private static ImmutableArray<(string Legend, ChartColor Color, Quantity Value)> PartsOf(ImmutableArray<NamedValue> values)
    {
        var parts = ImmutableArray.CreateBuilder<(string, ChartColor, Quantity)>();
        var before = 0m;
        foreach (var (name, legend, color) in RollUps)
            if (values.FirstOrDefault(value => value.Name == name)?.Value is { IsMoney: true } sum)
            {
                parts.Add((legend, color, sum with { Number = sum.Number - before }));
                before = sum.Number;
            }

        return parts.ToImmutable();
    }

    private static string Titled(string heading, Scale scale) => CardParts.Joined([heading, scale.Name]);

    // Charts print plain numbers: the unit is chosen, and said.
    private readonly record struct Scale(decimal Divisor, string Name)
    {
        public static Scale For(decimal greatest, string unit) => unit switch
        {
            Quantity.RatioUnit => new(0.01m, "%"),
            Quantity.CountUnit => new(1, ""),
            Quantity.DaysUnit => new(1, "days"),
            _ => greatest switch
            {
                >= 1_000_000 => new(1_000_000, $"{unit} million"),
                >= 1_000 => new(1_000, $"{unit} thousand"),
                _ => new(1, unit),
            },
        };

        public decimal Of(Quantity value) => Math.Round(value.Number / Divisor, 2);
    }
}
