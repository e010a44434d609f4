namespace Domain.Opportunities;

/// <summary>A deal with what it counts as. Sums over everything look at these, which lie side by side, and at the deal itself only where more is asked.</summary>
/// <param name="Account">As recorded: merges are not followed.</param>
/// <param name="Amount">In the deal's own currency.</param>
/// <param name="Region">The deal's own, else its owner's.</param>
public readonly record struct CountedDeal(
    Opportunity Deal, RecordId? Account, DateOnly? Close, Money? Amount, DealStatus Status, ForecastCategory Category, string? Region);
