using System.Collections.Immutable;

namespace Domain.Opportunities;

/// <summary>Computes any <see cref="DealQuery"/> in one pass over the deals in scope.</summary>
public static class DealAlgebra
{
    /// <summary>Measures the deals of the query that fall in <paramref name="period"/>; null is all time.</summary>
    /// <remarks>A deal without the period's date is left out and counted. Deals whose account the reader may not see that far are not looked at.</remarks>
    public static DealResult Compute(DealFacts facts, DealQuery query, Period? period = null)
    {
        var needed = NeededFor(query);
        var matches = DealMatch.All(query.Filters, facts);
        var now = new Side(query, facts, period);
        var then = query.ComparedWith is { } compared ? new Side(query, facts, compared) : null;
        var notShown = new HashSet<RecordId>();
        var isAnyShown = false;
        foreach (var deal in facts.Counted)
        {
            if (facts.ClearanceOf(deal.Deal) < needed)
            {
                if (facts.AccountOf(deal.Deal) is { } account)
                    notShown.Add(account);
                continue;
            }

            isAnyShown = true;
            if (!matches(deal.Deal) || !DealReading.IsAbout(query.Measure, deal.Status))
                continue;
            var reading = DealReading.Read(query.Measure, deal, facts);
            now.Add(deal, reading);
            then?.Add(deal, reading);
        }

        var (groups, groupCount, ungrouped) = DealGroups.Of(query, facts, now.Groups, then?.Groups);
        return new()
        {
            Measure = query.Measure,
            Currency = facts.Currency,
            Overall = now.Overall.Value,
            Compared = then?.Overall.Value,
            Groups = groups,
            GroupCount = groupCount,
            Ungrouped = ungrouped,
            Deals = DealOrder.GreatestFirst(now.Deals),
            Omitted = now.Omitted,
            ComparedOmitted = [.. then?.Omitted.Where(omission => omission.Reason != OmissionReason.NoDate) ?? []],
            AccountsNotShown = notShown.Count,
            IsAllowed = isAnyShown || MaySee(facts.Context, needed),
        };
    }

    /// <summary>What a reader must hold of an account for its deals to be looked at.</summary>
    public static Clearance NeededFor(DealQuery query)
    {
        var needed = query.Filters.Select(DealMatch.ClearanceFor).DefaultIfEmpty(Clearance.Open).Max();
        var measured = query.ListDeals && query.Rank is null ? Clearance.Open : DealReading.ClearanceFor(query.Measure);
        var grouped = query.GroupBy == DealDimension.Currency ? Clearance.Money : Clearance.Open;
        return (Clearance)Math.Max((int)needed, Math.Max((int)measured, (int)grouped));
    }

    /// <summary>Whether the reader may see this much of any account in scope.</summary>
    public static bool MaySee(DealContext context, Clearance needed) => context.Accounts is { } accounts
        ? accounts.Any(account => context.View.ClearanceFor(account) >= needed)
        : context.View.ClearanceFor((RecordId?)null) >= needed || context.View.Accounts.Any(account => context.View.ClearanceFor(account.Id) >= needed);

    /// <summary>What falls in one of the two periods.</summary>
    private sealed class Side(DealQuery query, DealFacts facts, Period? period)
    {
        private readonly SortedDictionary<OmissionReason, int> omitted = [];
        private readonly Rates.MissingRates withoutRate = facts.MissingRates();

        public DealTally Overall { get; } = new(query.Measure, facts.Currency);

        public Dictionary<string, DealTally> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

        public List<(Opportunity Deal, decimal? Amount)> Deals { get; } = [];

        public ImmutableArray<Omission> Omitted =>
            [.. omitted.Select(reason => new Omission(reason.Key, reason.Value, reason.Key == OmissionReason.NoRate ? withoutRate.ToString() : ""))];

        public void Add(CountedDeal deal, DealReading reading)
        {
            if (period is not null && DealFacts.DateOf(deal.Deal, query.PeriodDate) is not { } day)
                reading = DealReading.Without(OmissionReason.NoDate);
            else if (period is not null && !period.Contains(DealFacts.DateOf(deal.Deal, query.PeriodDate)!.Value))
                return;
            else
                Deals.Add((deal.Deal, facts.AmountOf(deal)));
            Overall.Add(reading);
            if (reading.Omitted is { } reason)
            {
                omitted[reason] = omitted.GetValueOrDefault(reason) + 1;
                if (reason == OmissionReason.NoRate)
                    withoutRate.Add(deal.Amount!.Value.Currency, facts.RateDayOf(deal.Deal));
            }

            if (query.GroupBy is not { } dimension || reading.Omitted == OmissionReason.NoDate)
                return;
            var key = facts.KeyOf(dimension, deal);
            if (!Groups.TryGetValue(key, out var group))
                Groups[key] = group = new(query.Measure, facts.Currency);
            group.Add(reading);
        }
    }
}
