using Domain.Opportunities;

namespace Domain.Movements;

/// <summary>The one reason why a deal counts otherwise than before.</summary>
/// <remarks>
/// Source: domain formula F7. Several may hold, and the first counts: deleted, reassigned, close date moved over the end of the period, won or lost, category,
/// new. So a deal that was lost with a close date in another period has moved out of this one.
/// </remarks>
internal static class Reasons
{
    /// <summary>Null when it counts as it did, or does not count at either moment.</summary>
    public static MovementReason? Of(DealStanding? before, DealStanding? after, Period period) => (before?.Counts == true, after?.Counts == true) switch
    {
        (true, false) => Out(after, period),
        (false, true) => In(before, period),
        (true, true) => (after!.Amount ?? 0).CompareTo(before!.Amount ?? 0) switch { > 0 => MovementReason.Increased, < 0 => MovementReason.Decreased, _ => null },
        _ => null,
    };

    private static MovementReason Out(DealStanding? after, Period period) => after switch
    {
        null => MovementReason.Deleted,
        { IsAsked: false } => MovementReason.ReassignedOut,
        { Deal.Close: var close } when !(close <= period.End) => MovementReason.PushedOut,
        { Deal.Close: var close } when close < period.Start => MovementReason.PulledOut,
        { Status: DealStatus.Won } => MovementReason.Won,
        { Status: DealStatus.Lost } => MovementReason.Lost,
        _ => MovementReason.CategoryOut,
    };

    private static MovementReason In(DealStanding? before, Period period) => before switch
    {
        null => MovementReason.New,
        { IsAsked: false } => MovementReason.ReassignedIn,
        { Deal.Close: var close } when !(close <= period.End) => MovementReason.PulledIn,
        { Deal.Close: var close } when close < period.Start => MovementReason.PushedIn,
        { Status: not DealStatus.Open } => MovementReason.Reopened,
        _ => MovementReason.CategoryIn,
    };
}
