using System.Collections.Immutable;
using Domain.Opportunities;
using Domain.Rates;

namespace Domain.Revenues;

/// <summary>Computes <see cref="Retention"/> from actual revenue records.</summary>
public static class Retaining
{
    /// <param name="filters">All must hold of a record.</param>
    /// <param name="rows">By what the rows are: something an account or its unit has; null for none.</param>
    public static Retention Compute(DealFacts facts, ImmutableArray<DealFilter> filters, DealDimension? rows = null)
    {
        var end = new DateOnly(facts.Today.Year, facts.Today.Month, 1);
        var period = Year(end.AddMonths(-12), facts.View.Calendar);
        var before = Year(end.AddMonths(-24), facts.View.Calendar);
        // Both years at one rate, so that exchange rates neither grow nor shrink anything.
        var conversion = new Conversion(facts.View.Rates, facts.Currency, facts.Context.RateType);
        var matches = DealMatch.All(filters, facts);
        var needed = filters.Select(DealMatch.ClearanceFor).Append(Clearance.Money).Max();
        var cohorts = new Dictionary<(RecordId? Account, RecordId? Unit), Cohort>();
        var (records, withoutRate, notShown) = (ImmutableArray.CreateBuilder<RecordId>(), new MissingRates(conversion), new HashSet<RecordId>());
        var isAnyShown = false;
        DateOnly? first = null, last = null;
        foreach (var record in RevenueForecasting.Records(facts.View, facts.Context.Accounts))
        {
            var asDeal = RevenueForecasting.AsDeal(record);
            if (facts.ClearanceOf(asDeal) < needed)
            {
                if (facts.AccountOf(asDeal) is { } account)
                    notShown.Add(account);
                continue;
            }

            isAnyShown = true;
            if (record is not { Month: { } month, Amount: { } amount } || record.State == RevenueState.Contracted || month > period.End || !matches(asDeal))
                continue;
            (first, last) = (first < month ? first : month, last > month ? last : month);
            if (month < before.Start)
                continue;
            if (conversion.Of(amount, period.End) is not { } converted)
            {
                withoutRate.Add(amount.Currency, period.End);
                continue;
            }

            records.Add(record.Id);
            if (!cohorts.TryGetValue((facts.AccountOf(asDeal), record.Unit), out var cohort))
                cohorts[(facts.AccountOf(asDeal), record.Unit)] = cohort = new();
            cohort.Add(asDeal, month, converted, isLater: month >= period.Start);
        }

        var amounts = cohorts.Values.Select(cohort => (Row: rows is { } by ? facts.KeyOf(by, cohort.Latest!) : "", Amounts: cohort.In(facts.Currency))).ToArray();
        return new()
        {
            Period = period,
            Before = before,
            Currency = facts.Currency,
            Total = Sum(amounts.Select(cohort => cohort.Amounts), facts.Currency),
            Rows = rows is not { } dimension ? [] :
            [
                .. amounts.GroupBy(cohort => cohort.Row, StringComparer.OrdinalIgnoreCase)
                    .Select(row => new RetentionRow(row.Key, facts.LabelOf(dimension, row.Key), Sum(row.Select(cohort => cohort.Amounts), facts.Currency)))
                    .OrderBy(row => row.Key.Length == 0).ThenByDescending(row => row.Amounts.Start.MinorUnits).ThenBy(row => row.Label, StringComparer.OrdinalIgnoreCase),
            ],
            Cohorts = amounts.Count(cohort => cohort.Amounts.Start.MinorUnits > 0),
            NewCohorts = amounts.Count(cohort => cohort.Amounts.NewBusiness.MinorUnits > 0),
            FirstMonth = first,
            LastMonth = last,
            Records = records.ToImmutable(),
            RecordsWithoutRate = withoutRate.ToString(),
            AccountsNotShown = notShown.Count,
            IsAllowed = isAnyShown || DealAlgebra.MaySee(facts.Context, needed),
        };
    }

    private static Period Year(DateOnly start, FiscalCalendar calendar) => WholeMonths.Of(new(start, start.AddMonths(12).AddDays(-2), ""), calendar);

    private static RetentionAmounts Sum(IEnumerable<RetentionAmounts> parts, Currency currency)
    {
        var zero = Money.Zero(currency);
        return parts.Aggregate(new RetentionAmounts(zero, zero, zero, zero, zero), (sum, part) => new(
            sum.Start + part.Start, sum.Expansion + part.Expansion, sum.Contraction + part.Contraction, sum.Churn + part.Churn, sum.NewBusiness + part.NewBusiness));
    }

    /// <summary>The two years of an account's unit.</summary>
    private sealed class Cohort
    {
        private DateOnly latest;
        private decimal earlier;
        private decimal later;

        /// <summary>Its last record, by which it is grouped.</summary>
        public Opportunity? Latest { get; private set; }

        public void Add(Opportunity record, DateOnly month, decimal amount, bool isLater)
        {
            if (Latest is null || month >= latest)
                (Latest, latest) = (record, month);
            if (isLater)
                later += amount;
            else
                earlier += amount;
        }

        public RetentionAmounts In(Currency currency)
        {
            var (start, end, zero) = (Money.Of(earlier, currency), Money.Of(later, currency), Money.Zero(currency));
            return start <= zero ? new(zero, zero, zero, zero, end)
                : end <= zero ? new(start, zero, zero, start, zero)
                : end >= start ? new(start, end - start, zero, zero, zero)
                : new(start, zero, start - end, zero, zero);
        }
    }
}
