using Domain.Opportunities;

namespace Domain.Hygiene;

/// <summary>Which amounts are absurd: above <see cref="Floor"/>, and more than <see cref="Times"/> the median of the won deals in scope. With fewer than <see cref="FewestWon"/> of them, none.</summary>
public sealed class UsualAmounts(DealFacts facts)
{
    public const int Times = 20;
    public const decimal Floor = 100_000;
    public const int FewestWon = 5;

    private readonly Lazy<List<decimal>> won = new(() => Won(facts));
    private decimal greatestUsual = Floor;

    // The median need not be known: it is below an amount when more than half of the others are. One pass tells, and most amounts are below one that was asked about.
    public bool IsAbsurd(decimal amount)
    {
        if (amount <= greatestUsual || won.Value.Count < FewestWon)
            return false;
        var below = won.Value.Count(other => other * Times < amount);
        if (below * 2 > won.Value.Count)
            return true;
        greatestUsual = amount;
        return false;
    }

    private static List<decimal> Won(DealFacts facts)
    {
        var amounts = new List<decimal>();
        foreach (var deal in facts.Counted)
            if (deal.Status == DealStatus.Won && facts.AmountOf(deal) is { } amount)
                amounts.Add(amount);
        return amounts;
    }
}
