using System.Collections.Frozen;
using System.Collections.Immutable;
using Domain.Opportunities;

namespace Domain.Outlooks;

/// <summary>One deal that was open at a past moment, and what became of it by the end of its period.</summary>
/// <param name="Category">Its forecast category then.</param>
/// <param name="Amount">Its amount then, in any one currency.</param>
/// <param name="IsWon">It was won before the period ended; one that was pushed out was not.</param>
public readonly record struct CloseSample(ForecastCategory Category, decimal Amount, bool IsWon);

/// <summary>How often deals of each forecast category were won in their period, from our own history.</summary>
public sealed class CloseRates
{
    private readonly FrozenDictionary<ForecastCategory, CloseRate> byCategory;

    private CloseRates(FrozenDictionary<ForecastCategory, CloseRate> byCategory, CloseRate overall) => (this.byCategory, Overall) = (byCategory, overall);

    /// <summary>Over all open categories.</summary>
    public CloseRate Overall { get; }

    /// <summary>False when no past deal tells anything: then there are no probabilities.</summary>
    public bool IsKnown => Overall.Deals > 0;

    public static CloseRates Of(IReadOnlyCollection<CloseSample> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var share = samples.Sum(sample => sample.Amount) is > 0 and var value ? (double)(samples.Where(sample => sample.IsWon).Sum(sample => sample.Amount) / value) : 0;
        var overall = Rate(samples, share);
        return new(samples.GroupBy(sample => sample.Category).ToFrozenDictionary(group => group.Key, group => Rate([.. group], share)), overall);
    }

    public CloseRate Of(ForecastCategory category) => byCategory.TryGetValue(category, out var rate) ? rate : CloseRate.Of(0, 0, 0, 0, Overall.Rate);

    private static CloseRate Rate(IReadOnlyCollection<CloseSample> samples, double overall) =>
        CloseRate.Of(samples.Count, samples.Count(sample => sample.IsWon), samples.Where(sample => sample.IsWon).Sum(sample => sample.Amount), samples.Sum(sample => sample.Amount), overall);
}

/// <summary>The past that close rates are learned from.</summary>
public static class CloseHistory
{
    private const int Quarters = 8;

    /// <summary>
    /// Of each of the last eight fiscal quarters: the deals that were open, and dated into it, as many days after its start as today is after the start of
    /// the period asked about, and whether they were won before it ended.
    /// </summary>
    /// <param name="at">The same reader's view as of the end of a day.</param>
    public static ImmutableArray<CloseSample> Of(View now, Func<DateOnly, View> at, DateOnly today, Period period)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(at);
        var samples = ImmutableArray.CreateBuilder<CloseSample>();
        var into = Math.Min(today.DayNumber - period.Start.DayNumber, now.Calendar.QuarterContaining(today) is var current && period == current ? current.Days - 1 : 0);
        var quarter = now.Calendar.QuarterContaining(today);
        for (var back = 0; back < Quarters; back++)
        {
            quarter = now.Calendar.QuarterContaining(quarter.Start.AddDays(-1));
            var day = quarter.Start.AddDays(Math.Min(into, quarter.Days - 1));
            samples.AddRange(Of(now, at(day), day, quarter));
        }

        return samples.ToImmutable();
    }

    private static IEnumerable<CloseSample> Of(View now, View then, DateOnly day, Period quarter)
    {
        var facts = new DealFacts(new(then, day, null, now.ReportingCurrency, Rates.RateType.Plan));
        foreach (var deal in facts.Deals)
            if (then.StatusOf(deal) == DealStatus.Open && deal.Close is { } close && quarter.Contains(close) && facts.AmountOf(deal) is { } amount and > 0
                && then.CategoryOf(deal) is not (ForecastCategory.Omitted or ForecastCategory.Closed) and var category)
                yield return new(category, amount, IsWon(now, deal.Id, quarter));
    }

    private static bool IsWon(View now, RecordId id, Period quarter) =>
        now.Find(Opportunity.Kind, id) is { } deal && now.StatusOf(deal) == DealStatus.Won && deal.Close is { } closed && closed <= quarter.End;
}
