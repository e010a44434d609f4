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

    /// <summary>Deals of which the field is another one than before, whether their amount moved or not.</summary>
    public IEnumerable<DealMovement> MovesOf(MovedField field) => Deals.Where(deal => deal is { Before: { } before, After: { } after } && field switch
    {
        MovedField.CloseDate => before.Deal.Close != after.Deal.Close,
        MovedField.Category => before.Category != after.Category,
        MovedField.Stage => before.Deal.Stage != after.Deal.Stage,
        MovedField.Owner => before.Deal.Owner != after.Deal.Owner,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    });
}

/// <summary>What of a deal may be another than before, be it that its amount counts as it did.</summary>
public enum MovedField { CloseDate, Category, Stage, Owner }

/// <param name="Amount">What it adds; negative for what it takes away.</param>
/// <param name="Deals">Greatest change first.</param>
public sealed record MovementStep(MovementReason Reason, Money Amount, ImmutableArray<DealMovement> Deals);
