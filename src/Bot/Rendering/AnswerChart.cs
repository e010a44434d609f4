using System.Collections.Immutable;
using Cards;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>The chart of an answer, an extra: the same figures always stand beside it in words, so its fallback is nothing.</summary>
internal static class AnswerChart
{
    private const int FewestBars = 3;
    private const int MostBars = 12;

    /// <summary>The roll-ups of a forecast, each including the ones before; the bar shows what each adds.</summary>
    private static readonly ImmutableArray<(string Name, string Legend, ChartColor Color)> RollUps =
    [
        ("closed", "Closed", ChartColor.CategoricalBlue), ("commit", "Commit", ChartColor.CategoricalTeal), ("mostLikely", "Most likely", ChartColor.CategoricalGreen),
        ("bestCase", "Best case", ChartColor.CategoricalMarigold),
    ];

    /// <summary>For the rows of a forecast and for deals in groups, where one would rather look than read; null for all else, for too few or too many bars, and for bars of different units.</summary>
    public static Chart? Of(Answer answer, Locale locale) => answer.Rows.Length is < FewestBars or > MostBars ? null : answer.Question switch
    {
        { Topic: Topics.Forecast } => answer.Rows[0].Values is [{ Name: "amount" }, ..] ? Bars(answer, locale) : TargetChart.Of(answer, locale) ?? (Chart?)Stacked(answer, locale),
        { Topic: Topics.Movement, Reason: null, Moved: null } or { Topic: Topics.MonthEnd } => MovementChart.Of(answer),
        { Topic: Topics.Risks, Risks.Show: RiskShow.Trend } => Bars(answer, locale),
        { Topic: Topics.Rolling } => RevenueChart.Of(answer),
        { Topic: Topics.Deals, Deals: { GroupBy: not null, ListDeals: false } } => Bars(answer, locale),
        _ => null,
    };

    private static HorizontalBarChart? Bars(Answer answer, Locale locale)
    {
        ImmutableArray<(string Label, Quantity Value)> bars = answer.Rows.All(row => row.Values is [_, ..]) ? [.. answer.Rows.Select(row => (row.Label, row.Values[0].Value))] : [];
        if (bars.IsEmpty || !(bars[0].Value.IsMoney || bars[0].Value.Unit == Quantity.CountUnit)
            || bars.Any(bar => bar.Value.Number < 0 || bar.Value.Unit != bars[0].Value.Unit) || bars.All(bar => bar.Value.Number == 0))
            return null;
        var scale = Scale.For(bars.Max(bar => bar.Value.Number), bars[0].Value.Unit);
        return new HorizontalBarChart
        {
            Title = Titled(locale.Fill($"{ValueLabels.Of(answer.Rows[0].Values[0].Name, locale)} by {locale.Within(answer.RowHeading)}"), scale),
            ShowTitle = true,
            Data = [.. bars.Select(bar => new HorizontalBarChartDataValue(bar.Label, scale.Of(bar.Value)) { Color = ChartColor.CategoricalBlue })],
            DisplayMode = HorizontalBarChartDisplayMode.AbsoluteNoAxis,
            Spacing = AdaptiveSpacing.Medium,
            Fallback = AdaptiveFallbackElement.Drop,
        };
    }

    private static GroupedVerticalBarChart? Stacked(Answer answer, Locale locale)
    {
        var rows = answer.Rows.Select(row => (Title: row.Label, Sums: SumsOf(row.Values))).ToArray();
        if (rows.Any(row => row.Sums.Length != rows[0].Sums.Length || row.Sums.Length < 2) || rows.All(row => row.Sums.All(sum => sum.Value.Number == 0)))
            return null;
        var scale = Scale.For(rows.Max(row => row.Sums[^1].Value.Number), rows[0].Sums[0].Value.Unit);
        GroupedVerticalBarChartData[] parts =
        [
            .. rows[0].Sums.Select((sum, at) => new GroupedVerticalBarChartData(locale.In(sum.Legend)) { Color = sum.Color, Values = [.. rows.Select(row => new BarChartDataValue(row.Title, Part(row.Sums, at, scale)))] })
                .Where(part => part.Values.Any(value => value.Y != 0)),
        ];
        return parts.Any(part => part.Values.Any(value => value.Y < 0)) ? null : new GroupedVerticalBarChart
        {
            Title = Titled(locale.Fill($"Forecast by {locale.Within(answer.RowHeading)}"), scale),
            ShowTitle = true,
            YAxisTitle = scale.Name,
            Stacked = true,
            Data = parts,
            Spacing = AdaptiveSpacing.Medium,
            Fallback = AdaptiveFallbackElement.Drop,
        };
    }

    private static ImmutableArray<(string Legend, ChartColor Color, Quantity Value)> SumsOf(ImmutableArray<NamedValue> values)
    {
        var sums = ImmutableArray.CreateBuilder<(string, ChartColor, Quantity)>(RollUps.Length);
        foreach (var (name, legend, color) in RollUps)
            if (values.FirstOrDefault(value => value.Name == name)?.Value is { IsMoney: true } sum)
                sums.Add((legend, color, sum));
        return sums.ToImmutable();
    }

    // The sums are rounded and the parts are what lies between, so that a bar is as high as its last sum.
    private static decimal Part(ImmutableArray<(string Legend, ChartColor Color, Quantity Value)> sums, int at, Scale scale) =>
        scale.Of(sums[at].Value) - (at == 0 ? 0 : scale.Of(sums[at - 1].Value));

    public static string Titled(string what, Scale scale) => scale.Name.Length > 0 ? $"{what}, {scale.Name}" : what;

    // Charts print plain numbers and cut long ones off: the unit is chosen and said, and there are at most three digits.
    public readonly record struct Scale(decimal Divisor, string Name, int Decimals)
    {
        public static Scale For(decimal greatest, string unit) => unit == Quantity.CountUnit ? new(1, "", 0) : greatest switch
        {
            >= 1_000_000_000 => Of(greatest, 1_000_000_000, $"{unit} bn"),
            >= 1_000_000 => Of(greatest, 1_000_000, $"{unit} M"),
            >= 10_000 => Of(greatest, 1_000, $"{unit} K"),
            _ => new(1, unit, 0),
        };

        public decimal Of(Quantity value) => Math.Round(value.Number / Divisor, Decimals);

        private static Scale Of(decimal greatest, decimal divisor, string name) => new(divisor, name, greatest / divisor < 100 ? 1 : 0);
    }
}
