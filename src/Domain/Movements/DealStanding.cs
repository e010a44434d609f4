using Domain.Opportunities;

namespace Domain.Movements;

/// <summary>How a deal stood at a moment.</summary>
/// <param name="IsAsked">It is within the scope and filters of the question, and its amount is shown.</param>
/// <param name="Counts">It is asked for, in a category that counts, and closes in the period.</param>
/// <param name="Amount">In the currency of the movement, not rounded; null while the deal does not count, when the amount is not known, or has no rate.</param>
public sealed record DealStanding(Opportunity Deal, DealStatus Status, ForecastCategory Category, bool IsAsked, bool Counts, decimal? Amount);

/// <summary>What became of a deal that counts at one of the two moments at least.</summary>
/// <param name="Reason">The one reason for <paramref name="Change"/>; null when it counts as it did.</param>
/// <param name="Change">What it adds to the open amount, not rounded.</param>
public sealed record DealMovement(RecordId Deal, DealStanding? Before, DealStanding? After, MovementReason? Reason, decimal Change)
{
    /// <summary>The deal as it stands now, or as it stood before it was gone.</summary>
    public Opportunity Latest => (After ?? Before)!.Deal;
}
