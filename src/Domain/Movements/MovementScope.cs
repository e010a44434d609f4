using System.Collections.Immutable;
using Domain.Opportunities;
using Domain.Rates;

namespace Domain.Movements;

/// <summary>Whose movement is asked for.</summary>
/// <param name="Period">Deals count by their close date.</param>
/// <param name="Accounts">Canonical accounts as they are now; null for everything, deals without an account included.</param>
public sealed record MovementScope(Period Period, DateOnly Today, ImmutableHashSet<RecordId>? Accounts = null)
{
    /// <summary>All must hold. A status or category does not belong among them: what counts is open, and in <see cref="Categories"/>.</summary>
    public ImmutableArray<DealFilter> Filters { get; init; } = [];

    /// <summary>The forecast categories that count; what is won counts as closed, and what is lost as omitted.</summary>
    public ImmutableArray<ForecastCategory> Categories { get; init; } = AllOpen;

    /// <summary>Null: what a forecast of the same deals would be told in.</summary>
    public Currency? Currency { get; init; }

    public RateType RateType { get; init; } = RateType.Plan;

    public static ImmutableArray<ForecastCategory> AllOpen { get; } =
        [ForecastCategory.Pipeline, ForecastCategory.BestCase, ForecastCategory.MostLikely, ForecastCategory.Commit];

    /// <summary>The one day whose rate converts every amount of both moments, so that a rate never looks like a movement: the day of the period nearest to today.</summary>
    public DateOnly RateDay => Today < Period.Start ? Period.Start : Today > Period.End ? Period.End : Today;
}
