using System.Collections.Immutable;
using Domain.Opportunities;

namespace Domain.Forecasts;

/// <summary>Computes a <see cref="Forecast"/> in one pass over the deals in scope.</summary>
public static class Forecasting
{
    /// <param name="filters">All must hold; a target is looked up for a single owner or region among them.</param>
    /// <param name="rows">By what the rows are; null for none.</param>
    public static Forecast Compute(DealFacts facts, Period period, ImmutableArray<DealFilter> filters, DealDimension? rows = null)
    {
        var gathered = new Gathered(facts, rows);
        var matches = DealMatch.All(filters, facts);
        var needed = filters.Select(DealMatch.ClearanceFor).Append(Clearance.Money).Max();
        // An account that was named has its row, be it that there is nothing in it.
        if (rows == DealDimension.NamedAccount)
            foreach (var account in facts.Named.Where(account => facts.View.ClearanceFor(account) >= needed))
                gathered.Expect(account.Value);
        var notShown = new HashSet<RecordId>();
        var isAnyShown = false;
        var yearAgo = facts.Today.AddYears(-1);
        var (closedLately, wonLately) = (0, 0);
        foreach (var counted in facts.Counted)
        {
            if (facts.ClearanceOf(counted.Deal) < needed)
            {
                if (facts.AccountOf(counted.Deal) is { } account)
                    notShown.Add(account);
                continue;
            }

            isAnyShown = true;
            // Dates first, since most deals fall out by them.
            var isDatedInPeriod = counted.Close is not { } close || period.Contains(close);
            var isDatedLately = counted.Close > yearAgo && counted.Close <= facts.Today;
            if (!isDatedInPeriod && !isDatedLately)
                continue;
            var status = counted.Status;
            var isOfPeriod = isDatedInPeriod && status != DealStatus.Lost && (counted.Close is not null || status == DealStatus.Open);
            var isClosedLately = isDatedLately && status != DealStatus.Open;
            if (!(isOfPeriod || isClosedLately) || !matches(counted.Deal))
                continue;
            if (isClosedLately)
                (closedLately, wonLately) = (closedLately + 1, wonLately + (status == DealStatus.Won ? 1 : 0));
            if (isOfPeriod)
                gathered.Add(counted);
        }

        var targets = new TargetSearch(facts.Context, facts.Currency, period);
        return new()
        {
            Period = period,
            Currency = facts.Currency,
            Amounts = gathered.Overall.In(facts.Currency),
            Target = targets.Find(filters, gathered.Accounts),
            Rows = gathered.RowsOf(targets, period, filters),
            Deals = gathered.Sorted,
            InCommit = gathered.InCommit,
            Total = gathered.Total,
            Omitted = gathered.Omitted,
            InOmittedCategory = gathered.InOmittedCategory,
            OverdueDeals = gathered.OverdueDeals,
            Overdue = Money.Of(gathered.OverdueSum, facts.Currency),
            DaysLeft = period.DaysLeft(facts.Today),
            ClosedLately = closedLately,
            WonLately = wonLately,
            AccountsNotShown = notShown.Count,
            IsAllowed = isAnyShown || DealAlgebra.MaySee(facts.Context, needed),
        };
    }

    private sealed class RowTally
    {
        private RecordId? last;

        /// <summary>Told even when there is nothing in it.</summary>
        public bool IsExpected { get; init; }

        public ForecastTally Amounts { get; } = new();

        /// <summary>Those with a deal in it, be its amount known or not.</summary>
        public HashSet<RecordId?> Accounts { get; } = [];

        public bool IsTold => IsExpected || Amounts.Deals > 0;

        public void Meet(RecordId? account, View view)
        {
            if (account is not { } known || known != last)
                Accounts.Add(view.CanonicalAccount(account));
            last = account;
        }
    }

    private sealed class Gathered(DealFacts facts, DealDimension? dimension)
    {
        private readonly List<(Opportunity Deal, decimal? Amount)> deals = [];
        private readonly List<(Opportunity Deal, decimal? Amount)> inCommit = [];
        private readonly Dictionary<string, RowTally> rows = new(StringComparer.OrdinalIgnoreCase);
        private readonly SortedDictionary<OmissionReason, int> omitted = [];
        private readonly Rates.MissingRates withoutRate = facts.MissingRates();

        /// <summary>The account of the deal before: most deals follow one of the same.</summary>
        private RecordId? last;

        public ForecastTally Overall { get; } = new();

        public HashSet<RecordId?> Accounts { get; } = [];

        public int Total { get; private set; }

        public int InOmittedCategory { get; private set; }

        public int OverdueDeals { get; private set; }

        public decimal OverdueSum { get; private set; }

        public ImmutableArray<Omission> Omitted =>
            [.. omitted.Select(reason => new Omission(reason.Key, reason.Value, reason.Key == OmissionReason.NoRate ? withoutRate.ToString() : ""))];

        public ImmutableArray<Opportunity> Sorted => DealOrder.GreatestFirst(deals);

        public ImmutableArray<Opportunity> InCommit => DealOrder.GreatestFirst(inCommit);

        /// <param name="period">Of the whole, as are the filters.</param>
        public ImmutableArray<ForecastRow> RowsOf(TargetSearch targets, Period period, ImmutableArray<DealFilter> filters)
        {
            if (dimension is not { } kind || rows.Count == 0)
                return [];
            var all = from row in rows
                      where row.Value.IsTold
                      let part = TargetPart.Of(kind, row.Key, facts, period)
                      select new ForecastRow(row.Key, facts.LabelOf(kind, row.Key), row.Value.Amounts.In(facts.Currency), row.Value.Amounts.Deals)
                      {
                          DaysLeft = ((part as TargetPart.OfTime)?.Period ?? period).DaysLeft(facts.Today),
                          Target = part is not null && targets.FindPart(filters, part, row.Value.Accounts) is TargetFinding.Found found ? found.Amount : null,
                      };
            return DealFacts.IsTime(kind)
                ? [.. all.OrderBy(row => row.Key, StringComparer.Ordinal)]
                : [.. all.OrderBy(row => row.Key.Length == 0).ThenByDescending(row => row.Amounts.BestCaseForecast.MinorUnits).ThenBy(row => row.Label)];
        }

        public void Expect(string row) => rows[row] = new() { IsExpected = true };

        public void Add(CountedDeal counted)
        {
            var (deal, category) = (counted.Deal, counted.Category);
            if (category == ForecastCategory.Omitted)
            {
                InOmittedCategory++;
                return;
            }

            Total++;
            if (counted.Close is null)
            {
                Omit(OmissionReason.NoDate);
                return;
            }

            if (counted.Account is not { } account || account != last)
                Accounts.Add(facts.View.CanonicalAccount(counted.Account));
            last = counted.Account;
            var row = RowOf(counted);
            row?.Meet(counted.Account, facts.View);
            if (facts.AmountOf(counted) is not { } amount)
            {
                if (counted.Amount is { } unconverted)
                    withoutRate.Add(unconverted.Currency, facts.RateDayOf(deal));
                Omit(counted.Amount is null ? OmissionReason.NoAmount : OmissionReason.NoRate);
                return;
            }

            deals.Add((deal, amount));
            Overall.Add(category, amount);
            if (category == ForecastCategory.Commit)
                inCommit.Add((deal, amount));
            if (category != ForecastCategory.Closed && counted.Close < facts.Today)
            {
                OverdueDeals++;
                OverdueSum += amount;
            }

            row?.Amounts.Add(category, amount);
        }

        private RowTally? RowOf(CountedDeal counted)
        {
            if (dimension is not { } by)
                return null;
            var key = facts.KeyOf(by, counted);
            if (!rows.TryGetValue(key, out var row))
                rows[key] = row = new();
            return row;
        }

        private void Omit(OmissionReason reason) => omitted[reason] = omitted.GetValueOrDefault(reason) + 1;
    }
}
