namespace Domain.Outlooks;

/// <summary>An open deal as an outlook sees it: what it is worth, and how likely it is to be won.</summary>
/// <param name="Amount">Minor units of the outlook's currency; more than 0.</param>
/// <param name="Probability">0 to 1.</param>
public readonly record struct DealChance(RecordId Deal, long Amount, double Probability);
