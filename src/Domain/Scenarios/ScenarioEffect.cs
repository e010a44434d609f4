using System.Collections.Immutable;
using Domain.Forecasts;
using Domain.Opportunities;

namespace Domain.Scenarios;

/// <summary>A forecast beside the same one under a scenario. The differences of the deals add up to the difference of the whole, to the cent.</summary>
public sealed record ScenarioEffect
{
    private static readonly ImmutableArray<ForecastNumber> ByWidth = [ForecastNumber.Commit, ForecastNumber.MostLikely, ForecastNumber.BestCase, ForecastNumber.Pipeline];

    private ScenarioEffect(Forecast now, Forecast supposed, ForecastNumber number) => (Now, Supposed, Number) = (now, supposed, number);

    public Forecast Now { get; }

    public Forecast Supposed { get; }

    /// <summary>Which roll-up <see cref="Deals"/> tell the differences of: closed, commit, most likely, best case or pipeline.</summary>
    public ForecastNumber Number { get; }

    public Money Difference => AmountIn(Supposed) - AmountIn(Now);

    /// <summary>Every deal of which the roll-up has another amount, greatest difference first.</summary>
    public ImmutableArray<DealEffect> Deals { get; private init; } = [];

    /// <param name="now">The deals as they are.</param>
    /// <param name="supposed">The same scope under the scenario.</param>
    /// <param name="number">Null: the commit, or where that stays the same, the first wider sum that does not.</param>
    /// <param name="groups">By what <see cref="Groups"/> are made; null for none.</param>
    public static ScenarioEffect Of(
        DealFacts now, DealFacts supposed, Period period, ImmutableArray<DealFilter> filters, ForecastNumber? number = null, DealDimension? groups = null)
    {
        var effect = new ScenarioEffect(Forecasting.Compute(now, period, filters, groups), Forecasting.Compute(supposed, period, filters, groups), number ?? ForecastNumber.Commit);
        if (number is null)
            effect = ByWidth.Select(wider => new ScenarioEffect(effect.Now, effect.Supposed, wider)).FirstOrDefault(wider => wider.Difference.MinorUnits != 0, effect);
        return effect with { Deals = effect.Told([.. effect.Differences(now, supposed)], effect.Moved(now, supposed)) };
    }

    /// <summary>Every group in which there is something, now or under the scenario: in the order of the forecast under it, those that it empties last.</summary>
    public ImmutableArray<GroupEffect> Groups
    {
        get
        {
            var before = Now.Rows.ToDictionary(row => row.Key, StringComparer.OrdinalIgnoreCase);
            var after = Supposed.Rows.Select(row => row.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return
            [
                .. Supposed.Rows.Select(row => new GroupEffect(row.Key, row.Label, before.TryGetValue(row.Key, out var was) ? AmountIn(was.Amounts) : Money.Zero(Now.Currency), AmountIn(row.Amounts))),
                .. Now.Rows.Where(row => !after.Contains(row.Key)).Select(row => new GroupEffect(row.Key, row.Label, AmountIn(row.Amounts), Money.Zero(Now.Currency))),
            ];
        }
    }

    public Money AmountIn(Forecast forecast) => AmountIn(forecast.Amounts);

    private Money AmountIn(ForecastAmounts amounts) => Number switch
    {
        ForecastNumber.Closed => amounts.Closed,
        ForecastNumber.Commit => amounts.CommitForecast,
        ForecastNumber.MostLikely => amounts.MostLikelyForecast,
        ForecastNumber.BestCase => amounts.BestCaseForecast,
        ForecastNumber.Pipeline => amounts.OpenPipeline,
        _ => throw new InvalidOperationException($"{Number} is no sum of deals."),
    };

    private IEnumerable<(RecordId Deal, decimal Difference)> Differences(DealFacts now, DealFacts supposed)
    {
        var before = Counted(Now, now);
        var after = Counted(Supposed, supposed);
        return from deal in before.Keys.Union(after.Keys)
               let difference = after.GetValueOrDefault(deal) - before.GetValueOrDefault(deal)
               where difference != 0
               orderby Math.Abs(difference) descending, deal
               select (deal, difference);
    }

    private Dictionary<RecordId, decimal> Counted(Forecast forecast, DealFacts facts) =>
        forecast.Deals.Where(deal => Counts(facts.View.CategoryOf(deal))).ToDictionary(deal => deal.Id, deal => facts.AmountOf(deal)!.Value);

    private bool Counts(ForecastCategory category) => Number switch
    {
        ForecastNumber.Closed => category == ForecastCategory.Closed,
        ForecastNumber.Commit => category is ForecastCategory.Closed or ForecastCategory.Commit,
        ForecastNumber.MostLikely => category is ForecastCategory.Closed or ForecastCategory.Commit or ForecastCategory.MostLikely,
        ForecastNumber.BestCase => category is not (ForecastCategory.Pipeline or ForecastCategory.Omitted),
        _ => category is not (ForecastCategory.Closed or ForecastCategory.Omitted),
    };

    /// <summary>The deals that count in another category under the scenario.</summary>
    private IEnumerable<RecordId> Moved(DealFacts now, DealFacts supposed) =>
        from deal in Now.Deals
        join after in Supposed.Deals on deal.Id equals after.Id
        where now.View.CategoryOf(deal) != supposed.View.CategoryOf(after)
        orderby deal.Id
        select deal.Id;

    // Each is rounded by itself; what that leaves over, a few cents of many, goes to the greatest. Categories are rounded too: a deal that only moves from one to
    // another may move a cent of their sum.
    private ImmutableArray<DealEffect> Told(ImmutableArray<(RecordId Deal, decimal Difference)> differences, IEnumerable<RecordId> moved)
    {
        ImmutableArray<DealEffect> told = [.. differences.Select(deal => new DealEffect(deal.Deal, Money.Of(deal.Difference, Now.Currency)))];
        var left = told.Aggregate(Difference, (rest, deal) => rest - deal.Difference);
        return left.MinorUnits == 0 ? told
            : told is [var greatest, ..] ? told.SetItem(0, greatest with { Difference = greatest.Difference + left })
            : [.. moved.Take(1).Select(deal => new DealEffect(deal, left))];
    }
}

/// <param name="Key">What an <see cref="DealFilter.In"/> of the dimension would name; empty for "none".</param>
public sealed record GroupEffect(string Key, string Label, Money Now, Money Supposed)
{
    /// <summary>What the scenario adds to the group's roll-up; negative for what it takes away, also to another group.</summary>
    public Money Difference => Supposed - Now;
}

/// <param name="Difference">What the scenario adds to the roll-up; negative for what it takes away.</param>
public sealed record DealEffect(RecordId Deal, Money Difference);
