using System.Collections.Immutable;
using Domain.Asking;
using Domain.Opportunities;

namespace Domain.Forecasts;

/// <summary>Where a period stands: what is closed, what is expected, and what is wanted. Deals count by their close date.</summary>
public sealed record Forecast
{
    public required Period Period { get; init; }

    public required Currency Currency { get; init; }

    public required ForecastAmounts Amounts { get; init; }

    public required TargetFinding Target { get; init; }

    public ImmutableArray<ForecastRow> Rows { get; init; } = [];

    /// <summary>The deals that count, greatest amount first.</summary>
    public ImmutableArray<Opportunity> Deals { get; init; } = [];

    /// <summary>Those of them that are open and in the category commit, greatest amount first.</summary>
    public ImmutableArray<Opportunity> InCommit { get; init; } = [];

    /// <summary>Won or open deals of the period, those left out of the amounts included, and open deals without a close date.</summary>
    public int Total { get; init; }

    public ImmutableArray<Omission> Omitted { get; init; } = [];

    /// <summary>Open deals in the forecast category omitted, which never count.</summary>
    public int InOmittedCategory { get; init; }

    /// <summary>Open deals of the period whose close date has passed. They are in the amounts.</summary>
    public int OverdueDeals { get; init; }

    public Money Overdue { get; init; }

    /// <summary>Whole days of the period after today; 0 when it is over.</summary>
    public int DaysLeft { get; init; }

    /// <summary>Deals of the scope that were won or lost in the twelve months up to today.</summary>
    public int ClosedLately { get; init; }

    public int WonLately { get; init; }

    public int AccountsNotShown { get; init; }

    /// <summary>False when the reader may see amounts nowhere in the scope.</summary>
    public bool IsAllowed { get; init; } = true;

    /// <summary>Null without a target for the whole scope.</summary>
    public Money? TargetAmount => (Target as TargetFinding.Found)?.Amount;

    /// <summary>Closed / target; null without a target, or when it is zero.</summary>
    public decimal? Attainment => Ratio(Amounts.Closed, TargetAmount);

    /// <summary>Target − closed.</summary>
    public Money? Remaining => TargetAmount - Amounts.Closed;

    /// <summary>Target − (closed + commit).</summary>
    public Money? CommitGap => TargetAmount - Amounts.CommitForecast;

    public bool IsTargetMet => Remaining is { MinorUnits: <= 0 };

    /// <summary>Open pipeline / remaining; null once the target is met.</summary>
    public decimal? CoverageOfRemaining => IsTargetMet ? null : Ratio(Amounts.OpenPipeline, Remaining);

    /// <summary>Open pipeline / target; null once the target is met.</summary>
    public decimal? CoverageOfTarget => IsTargetMet ? null : Ratio(Amounts.OpenPipeline, TargetAmount);

    /// <summary>Won / (won + lost) by number, over the twelve months up to today; null when no deal was closed in them.</summary>
    public decimal? WinRate => ClosedLately > 0 ? (decimal)WonLately / ClosedLately : null;

    /// <summary>The coverage of the remaining amount that the own win rate asks for: 1 / win rate; null without one, when nothing was won, and once the target is met.</summary>
    /// <remarks>Source: domain formula F4.</remarks>
    public decimal? RequiredCoverage => IsTargetMet || Remaining is null || WinRate is not > 0m ? null : Math.Round(1 / WinRate.Value, 6, MidpointRounding.AwayFromZero);

    /// <summary>What must be closed in each week that is left, the last part of a week counted as its share and less than a week as one; null when nothing or no time remains.</summary>
    public Money? RequiredPerWeek => PerWeek(Remaining, DaysLeft);

    /// <summary>The number by its name; null where it does not exist, such as all that needs a target when there is none.</summary>
    public Quantity? Of(ForecastNumber number) => number switch
    {
        ForecastNumber.Closed => Quantity.Of(Amounts.Closed),
        ForecastNumber.Commit => Quantity.Of(Amounts.CommitForecast),
        ForecastNumber.MostLikely => Quantity.Of(Amounts.MostLikelyForecast),
        ForecastNumber.BestCase => Quantity.Of(Amounts.BestCaseForecast),
        ForecastNumber.Pipeline => Quantity.Of(Amounts.OpenPipeline),
        ForecastNumber.Target => Of(TargetAmount),
        ForecastNumber.Remaining => Of(Remaining),
        ForecastNumber.Gap => Of(CommitGap),
        ForecastNumber.Attainment => Attainment is { } share ? Quantity.Ratio(share) : null,
        ForecastNumber.Coverage => CoverageOfRemaining is { } times ? Quantity.Times(times) : null,
        ForecastNumber.RunRate => Of(RequiredPerWeek),
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, null),
    };

    private static Quantity? Of(Money? amount) => amount is { } known ? Quantity.Of(known) : null;

    internal static Money? PerWeek(Money? remaining, int daysLeft) =>
        remaining is { MinorUnits: > 0 } left && daysLeft > 0 ? Money.Of(left.Amount / Math.Max(1, daysLeft / 7m), left.Currency) : null;

    internal static decimal? Ratio(Money part, Money? whole) =>
        whole is { MinorUnits: > 0 } known ? Math.Round((decimal)part.MinorUnits / known.MinorUnits, 6, MidpointRounding.AwayFromZero) : null;
}

/// <param name="Key">What an <see cref="DealFilter.In"/> of the dimension would name; empty for "none".</param>
public sealed record ForecastRow(string Key, string Label, ForecastAmounts Amounts, int Deals)
{
    /// <summary>Whole days after today of the period, or of the row's part of it; 0 when it is over.</summary>
    public int DaysLeft { get; init; }

    /// <summary>The target set for what the row stands for, and for nothing wider; null without one.</summary>
    public Money? Target { get; init; }

    /// <summary>Closed / target; null without a target, or when it is zero.</summary>
    public decimal? Attainment => Forecast.Ratio(Amounts.Closed, Target);

    /// <summary>Target − closed.</summary>
    public Money? Remaining => Target - Amounts.Closed;

    /// <summary>Target − (closed + commit).</summary>
    public Money? CommitGap => Target - Amounts.CommitForecast;

    /// <summary>Open pipeline / remaining; null once the target is met.</summary>
    public decimal? CoverageOfRemaining => Remaining is { MinorUnits: > 0 } remaining ? Forecast.Ratio(Amounts.OpenPipeline, remaining) : null;

    /// <summary>What must be closed in each week that is left, as <see cref="Forecast.RequiredPerWeek"/> counts them; null when nothing or no time remains.</summary>
    public Money? RequiredPerWeek => Forecast.PerWeek(Remaining, DaysLeft);
}
