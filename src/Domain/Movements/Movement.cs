using System.Collections.Immutable;
using Domain.Opportunities;

namespace Domain.Movements;

/// <summary>What moved the open amount of a period between two moments. It closes to the cent: reported + late = start, and start + all steps = end.</summary>
public sealed record Movement
{
    public required MovementScope Scope { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>What was open at the beginning, as it was known then.</summary>
    public required Money Reported { get; init; }

    /// <summary>What was true at the beginning and became known only later, or was taken back.</summary>
    public Money Late => Start - Reported;

    /// <summary>What was open at the beginning, as it is known now.</summary>
    public required Money Start { get; init; }

    public required Money End { get; init; }

    public Money Change => End - Start;

    /// <summary>In the order of <see cref="MovementReason"/>; reasons without a deal are absent.</summary>
    public ImmutableArray<MovementStep> Steps { get; init; } = [];

    /// <summary>Every deal that counts at the beginning or at the end, greatest change first.</summary>
    public ImmutableArray<DealMovement> Deals { get; init; } = [];

    /// <summary>Deals that are known today to have stood otherwise at the beginning than was known then.</summary>
    public ImmutableArray<DealMovement> LateDeals { get; init; } = [];

    /// <summary>Deals without an amount, which add nothing, and those without a rate, which are left out of every figure.</summary>
    public ImmutableArray<Omission> Omitted { get; init; } = [];

    public int AccountsNotShown { get; init; }

    /// <summary>False when the reader may see amounts nowhere in the scope.</summary>
    public bool IsAllowed { get; init; } = true;

    public int DealsAtStart => Deals.Count(deal => deal.Before?.Counts == true);

    public int DealsAtEnd => Deals.Count(deal => deal.After?.Counts == true);

    public MovementStep? this[MovementReason reason] => Steps.FirstOrDefault(step => step.Reason == reason);

    /// <summary>Deals that were due in the period at the beginning, are still open, and close after it now.</summary>
    public IEnumerable<DealMovement> Slipped =>
        this[MovementReason.PushedOut]?.Deals.Where(deal => deal.After is { Status: DealStatus.Open, Deal.Close: not null }) ?? [];

    /// <summary>What the slipped deals were worth at the beginning.</summary>
    public Money SlippedAmount => Money.Of(Slipped.Sum(deal => deal.Before!.Amount ?? 0), Currency);

    /// <summary>Slipped / start; null when nothing was due.</summary>
    /// <remarks>Source: domain formula F8.</remarks>
    public decimal? SlipRate =>
        Start.MinorUnits > 0 ? Math.Round((decimal)SlippedAmount.MinorUnits / Start.MinorUnits, 6, MidpointRounding.AwayFromZero) : null;

    /// <summary>Deals whose close date is another one, within the period or over its ends.</summary>
    public IEnumerable<DealMovement> CloseMoves => Moved((before, after) => before.Deal.Close != after.Deal.Close);

    public IEnumerable<DealMovement> CategoryMoves => Moved((before, after) => before.Category != after.Category);

    public IEnumerable<DealMovement> StageMoves => Moved((before, after) => before.Deal.Stage != after.Deal.Stage);

    public IEnumerable<DealMovement> OwnerMoves => Moved((before, after) => before.Deal.Owner != after.Deal.Owner);

    private IEnumerable<DealMovement> Moved(Func<DealStanding, DealStanding, bool> differs) =>
        Deals.Where(deal => deal is { Before: { } before, After: { } after } && differs(before, after));
}

/// <param name="Amount">What it adds; negative for what it takes away.</param>
/// <param name="Deals">Greatest change first.</param>
public sealed record MovementStep(MovementReason Reason, Money Amount, ImmutableArray<DealMovement> Deals);
