namespace Domain.Revenues;

/// <summary>Revenue by how sure it is, each part as it stands alone; the roll-ups are cumulative, like those of bookings.</summary>
/// <param name="Actual">Recognised, from revenue records.</param>
/// <param name="Contracted">To be recognised, from revenue records.</param>
/// <param name="Won">Of won deals, in months that no revenue record of their account reaches.</param>
/// <param name="Commit">Expected of open deals in this category, and so on.</param>
public sealed record RevenueAmounts(Money Actual, Money Contracted, Money Won, Money Commit, Money MostLikely, Money BestCase, Money Pipeline)
{
    /// <summary>What does not depend on open deals: actual, contracted and won.</summary>
    public Money Secured => Actual + Contracted + Won;

    /// <summary>Secured and commit.</summary>
    public Money CommitForecast => Secured + Commit;

    public Money MostLikelyForecast => CommitForecast + MostLikely;

    public Money BestCaseForecast => MostLikelyForecast + BestCase;

    /// <summary>Of all four open categories.</summary>
    public Money OfOpenDeals => Commit + MostLikely + BestCase + Pipeline;
}
