using System.Collections.Immutable;
using System.Globalization;
using Domain.Opportunities;
using Domain.Rates;

namespace Domain.Revenues;

/// <summary>What a revenue forecast is made of, month by month and row by row.</summary>
internal sealed class GatheredRevenue
{
    private readonly DealFacts facts;
    private readonly Period period;
    private readonly DealDimension? asked;
    private readonly DealDimension? dimension;
    private readonly Conversion conversion;
    private readonly RevenueTally[] months;
    private readonly Dictionary<string, RevenueTally> rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<OmissionReason, int> omitted = [];
    private readonly MissingRates dealsWithoutRate;
    private readonly MissingRates recordsWithoutRate;
    private readonly List<(Opportunity Deal, long Amount)> deals = [];
    private readonly DateOnly thisMonth;
    private int total;
    private int records;
    private int wonInRecords;
    private int wonByThemselves;
    private int withUsualRecognition;
    private int staleDeals;
    private long stale;

    /// <param name="period">Whole months.</param>
    public GatheredRevenue(DealFacts facts, Period period, DealDimension? dimension)
    {
        (this.facts, this.period, asked) = (facts, period, dimension);
        // What lies in a quarter is what lies in its months.
        this.dimension = dimension is { } by && IsOfMonths(by) ? null : dimension;
        conversion = new(facts.View.Rates, facts.Currency, facts.Context.RateType);
        (dealsWithoutRate, recordsWithoutRate) = (new(conversion), new(conversion));
        months = [.. Enumerable.Range(0, IndexOf(period.End) + 1).Select(_ => new RevenueTally())];
        thisMonth = new(facts.Today.Year, facts.Today.Month, 1);
        // An account that was named has its row, be it that there is nothing in it.
        if (dimension == DealDimension.NamedAccount)
            foreach (var account in facts.Named.Where(account => facts.View.ClearanceFor(account) >= Clearance.Money))
                rows[account.Value] = new();
    }

    public RevenueForecast Forecast
    {
        get
        {
            var whole = new RevenueTally();
            foreach (var month in months)
                whole.Add(month);
            deals.Sort(static (one, other) => other.Amount.CompareTo(one.Amount) is not 0 and var order ? order : one.Deal.Id.CompareTo(other.Deal.Id));
            return new()
            {
                Period = period,
                Currency = facts.Currency,
                Total = Row("", period.Label, whole),
                Months = Spans(FiscalCalendar.Month),
                Rows = Rows,
                Deals = [.. deals.Select(deal => deal.Deal)],
                TotalDeals = total,
                Omitted = [.. omitted.Select(reason => new Omission(reason.Key, reason.Value, reason.Key == OmissionReason.NoRate ? dealsWithoutRate.ToString() : ""))],
                Records = records,
                RecordsWithoutRate = recordsWithoutRate.ToString(),
                WonInRecords = wonInRecords,
                WonByThemselves = wonByThemselves,
                WithUsualRecognition = withUsualRecognition,
                StaleDeals = staleDeals,
                Stale = new(stale, facts.Currency),
            };
        }
    }

    private ImmutableArray<RevenueRow> Rows => asked switch
    {
        null => [],
        DealDimension.CloseMonth => Spans(FiscalCalendar.Month),
        DealDimension.CloseQuarter => Spans(month => WholeMonths.QuarterWithin(period, month, facts.View.Calendar)),
        DealDimension.CloseYear => Spans(facts.View.Calendar.YearContaining),
        { } by =>
        [
            .. rows.Select(row => Row(row.Key, facts.LabelOf(by, row.Key), row.Value))
                .OrderBy(row => row.Key.Length == 0).ThenByDescending(row => row.Revenue.CommitForecast.MinorUnits).ThenBy(row => row.Label, StringComparer.OrdinalIgnoreCase),
        ],
    };

    public void Add(Revenue record, Opportunity asDeal)
    {
        if (record is not { Month: { } month, Amount: { } amount } || !period.Contains(month))
            return;
        if (conversion.Of(amount, month) is not { } converted)
        {
            recordsWithoutRate.Add(amount.Currency, month);
            return;
        }

        records++;
        var part = record.State == RevenueState.Contracted ? RevenuePart.Contracted : RevenuePart.Actual;
        var cents = Cents(converted);
        months[IndexOf(month)].AddRevenue(part, cents);
        RowOf(asDeal)?.AddRevenue(part, cents);
    }

    /// <param name="lastRecord">The last month for which its account has a revenue record.</param>
    public void Add(Opportunity deal, DateOnly? lastRecord)
    {
        var status = facts.View.StatusOf(deal);
        if (deal.Close is not { } close)
        {
            // A won deal without a date belongs to no period; an open one might.
            if (status == DealStatus.Open)
                Omit(OmissionReason.NoDate);
            return;
        }

        var isBooked = period.Contains(close);
        var isStale = status == DealStatus.Open && close < thisMonth;
        var recognised = isStale ? null : MonthsOf(deal, status, lastRecord);
        if (!isBooked && recognised is null && !(isStale && period.End >= thisMonth))
            return;
        if (facts.AmountOf(deal) is not { } amount)
        {
            if (deal.Amount is { } unconverted)
                dealsWithoutRate.Add(unconverted.Currency, facts.RateDayOf(deal));
            Omit(deal.Amount is null ? OmissionReason.NoAmount : OmissionReason.NoRate);
            return;
        }

        total++;
        var cents = Cents(amount);
        deals.Add((deal, cents));
        var category = facts.View.CategoryOf(deal);
        if (isBooked)
        {
            months[IndexOf(close)].AddBookings(category, cents);
            RowOf(deal)?.AddBookings(category, cents);
        }

        if (isStale)
            (staleDeals, stale) = (staleDeals + 1, stale + cents);
        if (recognised is { } span)
            Recognise(deal, span, PartOf(category), cents);
    }

    /// <summary>The months of the period in which the deal is recognised by itself; null for none.</summary>
    private RecognisedMonths? MonthsOf(Opportunity deal, DealStatus status, DateOnly? lastRecord)
    {
        var recognition = Recognition.Of(deal)!;
        var start = IndexOf(recognition.Start);
        var (first, last) = (Math.Max(start, 0), Math.Min(start + recognition.Months - 1, months.Length - 1));
        if (last < first)
            return null;
        if (status == DealStatus.Won && lastRecord is { } known)
        {
            if (IndexOf(known) >= first)
                wonInRecords++;
            first = Math.Max(first, IndexOf(known) + 1);
        }

        return last < first ? null : new(recognition, first, last);
    }

    private void Recognise(Opportunity deal, RecognisedMonths span, RevenuePart part, long cents)
    {
        var (row, start) = (RowOf(deal), IndexOf(span.Recognition.Start));
        for (var month = span.First; month <= span.Last; month++)
        {
            var share = span.Recognition.Share(cents, month - start);
            months[month].AddRevenue(part, share);
            row?.AddRevenue(part, share);
        }

        if (part == RevenuePart.Won)
            wonByThemselves++;
        if (span.Recognition.IsAssumed)
            withUsualRecognition++;
    }

    private void Omit(OmissionReason reason)
    {
        total++;
        omitted[reason] = omitted.GetValueOrDefault(reason) + 1;
    }

    private RevenueTally? RowOf(Opportunity deal)
    {
        if (dimension is not { } by)
            return null;
        var key = facts.KeyOf(by, deal);
        if (!rows.TryGetValue(key, out var row))
            rows[key] = row = new();
        return row;
    }

    private ImmutableArray<RevenueRow> Spans(Func<DateOnly, Period> spanOf)
    {
        var spans = new List<(Period Span, RevenueTally Tally)>();
        foreach (var (at, month) in months.Index())
        {
            var span = spanOf(period.Start.AddMonths(at));
            if (spans.Count == 0 || spans[^1].Span != span)
                spans.Add((span, new()));
            spans[^1].Tally.Add(month);
        }

        return [.. spans.Select(span => Row(KeyOf(span.Span), span.Span.Label, span.Tally))];
    }

    private RevenueRow Row(string key, string label, RevenueTally tally) => new(key, label, tally.RevenueIn(facts.Currency), tally.BookingsIn(facts.Currency));

    private long Cents(decimal amount) => Money.Of(amount, facts.Currency).MinorUnits;

    private int IndexOf(DateOnly day) => ((day.Year - period.Start.Year) * 12) + day.Month - period.Start.Month;

    private static bool IsOfMonths(DealDimension dimension) => dimension is DealDimension.CloseMonth or DealDimension.CloseQuarter or DealDimension.CloseYear;

    private static string KeyOf(Period span) => span.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RevenuePart PartOf(ForecastCategory category) => category switch
    {
        ForecastCategory.Closed => RevenuePart.Won,
        ForecastCategory.Commit => RevenuePart.Commit,
        ForecastCategory.MostLikely => RevenuePart.MostLikely,
        ForecastCategory.BestCase => RevenuePart.BestCase,
        _ => RevenuePart.Pipeline,
    };

    /// <param name="First">Counted from the first month of the period.</param>
    private readonly record struct RecognisedMonths(Recognition Recognition, int First, int Last);
}
