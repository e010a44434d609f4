using System.Collections.Immutable;
using Domain.Opportunities;

namespace Domain.Scenarios;

/// <summary>A portfolio as it would be under a scenario, for one reader.</summary>
/// <param name="View">The reader's view with what is assumed in the place of what is.</param>
/// <param name="Deals">The deals that are otherwise, in the order of their ids.</param>
/// <param name="Findings">What came of each assumption, in their order.</param>
public sealed record Supposition(View View, ImmutableArray<SupposedDeal> Deals, ImmutableArray<AssumptionFinding> Findings);

public sealed record SupposedDeal(Opportunity Before, Opportunity After);

/// <param name="Deals">The open deals it was assumed on.</param>
/// <param name="Untrue">Why it could not be assumed as it was said, by the deals that stood against it.</param>
public sealed record AssumptionFinding(Assumption Assumption, ImmutableArray<RecordId> Deals, ImmutableArray<(Opportunity Deal, Untrue Why)> Untrue);

/// <summary>A premise that is not so.</summary>
public enum Untrue
{
    /// <summary>Nothing can be assumed on what is decided.</summary>
    AlreadyWon,

    AlreadyLost,

    NoCloseDate,

    NoAmount,

    /// <summary>It was said to slip, and closes later than that already; it is taken as pulled in.</summary>
    ClosesLater,

    /// <summary>It is worth that, or closes then, already.</summary>
    AlreadySo,

    /// <summary>The period in which it was to be won is over.</summary>
    PeriodOver,
}
