using System.Collections.Immutable;
using Domain.Forecasts;
using Domain.Movements;
using Domain.Opportunities;
using Domain.Rates;

namespace Domain.MonthEnds;

/// <summary>
/// From what a forecast was reported at on a day to what it is now. It closes to the cent: reported + learned late + all steps + exchange rates + not comparable = now.
/// </summary>
public sealed record MonthEndBridge
{
    /// <summary>As of the day, as it was known then.</summary>
    public required Forecast Reported { get; init; }

    public required Forecast Now { get; init; }

    /// <summary>What became of the deals, both ends at the rate of one day.</summary>
    public required Movement Movement { get; init; }

    /// <summary>Which number: closed, commit, most likely, best case or pipeline.</summary>
    public required ForecastNumber Number { get; init; }

    public required Money ReportedAmount { get; init; }

    public required Money NowAmount { get; init; }

    /// <summary>What the rates of then and of now make of the same deals, against the rate of one day.</summary>
    public required Money Rates { get; init; }

    /// <summary>Of deals whose account has joined or left the families in scope since, or that had no exchange rate at one of the two moments.</summary>
    public Money NotComparable => NowAmount - ReportedAmount - Rates - (Movement.End - Movement.Reported);

    public Money Change => NowAmount - ReportedAmount;

    /// <param name="scope">Of the movement; its today is today.</param>
    /// <param name="accountsThen">The accounts that counted then; null for everything.</param>
    /// <param name="day">The day of the report.</param>
    /// <param name="reported">As of the day, as known then.</param>
    /// <param name="start">As of the day, as known now.</param>
    /// <param name="number">A sum of deals.</param>
    public static MonthEndBridge Compute(MovementScope scope, ImmutableHashSet<RecordId>? accountsThen, DateOnly day, View reported, View start, View now, ForecastNumber number)
    {
        var categories = CategoriesOf(number);
        var movement = Waterfall.Compute(scope with { Categories = categories }, reported, start, now);
        var (factsThen, factsNow) = (Facts(reported, day, accountsThen), Facts(now, scope.Today, scope.Accounts));
        var (then, today) = (Forecasting.Compute(factsThen, scope.Period, scope.Filters), Forecasting.Compute(factsNow, scope.Period, scope.Filters));
        var (reportedAmount, nowAmount) = (AmountIn(then), AmountIn(today));
        var conversion = new Conversion(now.Rates, movement.Currency, scope.RateType);
        return new()
        {
            Reported = then,
            Now = today,
            Movement = movement,
            Number = number,
            ReportedAmount = reportedAmount,
            NowAmount = nowAmount,
            Rates = nowAmount - AtOneRate(today, factsNow) - (reportedAmount - AtOneRate(then, factsThen)),
        };

        DealFacts Facts(View view, DateOnly at, ImmutableHashSet<RecordId>? accounts) => new(new(view, at, accounts, movement.Currency, scope.RateType));

        Money AtOneRate(Forecast forecast, DealFacts facts) => Money.Of(
            forecast.Deals.Where(deal => categories.Contains(facts.View.CategoryOf(deal))).Sum(deal => conversion.Of(deal.Amount!.Value, scope.RateDay) ?? 0), movement.Currency);

        Money AmountIn(Forecast forecast) => Money.Of(forecast.Of(number)!.Value.Number, movement.Currency);
    }

    /// <summary>The categories that a roll-up counts, won deals among them as closed.</summary>
    private static ImmutableArray<ForecastCategory> CategoriesOf(ForecastNumber number) => number switch
    {
        ForecastNumber.Closed => [ForecastCategory.Closed],
        ForecastNumber.Commit => [ForecastCategory.Closed, ForecastCategory.Commit],
        ForecastNumber.MostLikely => [ForecastCategory.Closed, ForecastCategory.Commit, ForecastCategory.MostLikely],
        ForecastNumber.BestCase => [ForecastCategory.Closed, ForecastCategory.Commit, ForecastCategory.MostLikely, ForecastCategory.BestCase],
        ForecastNumber.Pipeline => MovementScope.AllOpen,
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "That is no sum of deals."),
    };
}
