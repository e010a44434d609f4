using Domain.Opportunities;

namespace Domain.Calls;

/// <summary>How much of what stood in commit was won in its period, by the value it had then.</summary>
/// <remarks>Source: domain formula F10.</remarks>
public readonly record struct HitRate(decimal Committed, decimal Won)
{
    /// <summary>How long before the end of a period the commit is looked at.</summary>
    public const int Weeks = 4;

    /// <summary>Won / committed; null when nothing was in commit.</summary>
    public decimal? Share => Committed == 0 ? null : Won / Committed;

    public static HitRate operator +(HitRate one, HitRate other) => new(one.Committed + other.Committed, one.Won + other.Won);

    public static HitRate Add(HitRate left, HitRate right) => left + right;

    /// <param name="then">As of <see cref="Weeks"/> weeks before the period ended.</param>
    /// <param name="now">After it ended.</param>
    /// <returns>In the reporting currency.</returns>
    public static HitRate Of(View then, View now, CallScope scope, Period period)
    {
        var facts = scope.Facts(then, period.End.AddDays(-7 * Weeks), now.ReportingCurrency);
        var matches = DealMatch.All(scope.Filters, facts);
        var rate = default(HitRate);
        foreach (var deal in facts.Deals)
            if (then.StatusOf(deal) == DealStatus.Open && then.CategoryOf(deal) == ForecastCategory.Commit && deal.Close is { } close && period.Contains(close)
                && matches(deal) && facts.AmountOf(deal) is { } amount)
                rate += new HitRate(amount, IsWon(deal.Id) ? amount : 0);
        return rate;

        bool IsWon(RecordId id) => now.Find(Opportunity.Kind, id) is { Close: { } closed } deal && now.StatusOf(deal) == DealStatus.Won && period.Contains(closed);
    }
}
