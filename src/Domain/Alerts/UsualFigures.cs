using Domain.Opportunities;

namespace Domain.Alerts;

/// <summary>
/// What is usual over all accounts that the reader sees, up to the day before: what happens today moves none of it, so that it is gathered once a day. Not safe for
/// concurrent use.
/// </summary>
public sealed class UsualFigures
{
    private readonly Lazy<StageStays> stays;
    private readonly Dictionary<DateOnly, (int Closed, decimal Share)?> winRates = [];
    private readonly Func<DateOnly, View> on;

    /// <param name="on">The same reader's view as of the end of a day.</param>
    internal UsualFigures(View view, Func<DateOnly, View> on) => (stays, this.on) = (new(() => StageStays.Of(view)), on);

    /// <summary>How long deals stayed in a stage before they left it; null where too few did.</summary>
    internal decimal? DaysIn(string stage, DateOnly today) => stays.Value.UsualDaysIn(stage, today);

    /// <summary>Of the deals that were closed in the twelve months before today: how many, and the share that was won. Null without one.</summary>
    internal (int Closed, decimal Share)? WinRate(DateOnly today)
    {
        if (!winRates.TryGetValue(today, out var rate))
        {
            var (closed, won) = (0, 0);
            foreach (var deal in on(today.AddDays(-1)).CountedDeals)
                if (deal.Status != DealStatus.Open && deal.Close >= today.AddYears(-1) && deal.Close < today)
                    (closed, won) = (closed + 1, won + (deal.Status == DealStatus.Won ? 1 : 0));
            winRates[today] = rate = closed == 0 ? null : (closed, (decimal)won / closed);
        }

        return rate;
    }
}
