using System.Collections.Immutable;
using Domain.Opportunities;
using Domain.Rates;

namespace Domain.Revenues;

/// <summary>
/// Computes a <see cref="RevenueForecast"/> in one pass over the revenue records and one over the deals in scope. Records do not say from which deals they came:
/// up to the last month for which an account has a record, its records tell its revenue and hold its won deals; only after it, and where there are none, won
/// deals are recognised by themselves.
/// </summary>
public static class RevenueForecasting
{
    /// <param name="period">Counted in whole months, see <see cref="WholeMonths"/>.</param>
    /// <param name="filters">All must hold; a revenue record has an account, unit, product and region, and no owner.</param>
    /// <param name="rows">By what the rows are; null for none.</param>
    public static RevenueForecast Compute(DealFacts facts, Period period, ImmutableArray<DealFilter> filters, DealDimension? rows = null)
    {
        var view = facts.View;
        var whole = WholeMonths.Of(period, view.Calendar);
        var gathered = new GatheredRevenue(facts, whole, rows);
        var matches = DealMatch.All(filters, facts);
        var needed = filters.Select(DealMatch.ClearanceFor).Append(Clearance.Money).Max();
        var notShown = new HashSet<RecordId>();
        var isAnyShown = false;
        var lastRecords = new Dictionary<RecordId, DateOnly>();
        foreach (var record in Records(view, facts.Context.Accounts))
        {
            var asDeal = AsDeal(record);
            if (!IsShown(asDeal))
                continue;
            if (facts.AccountOf(asDeal) is { } account && record is { Month: { } month, Amount: not null } && month > lastRecords.GetValueOrDefault(account))
                lastRecords[account] = month;
            if (matches(asDeal))
                gathered.Add(record, asDeal);
        }

        foreach (var deal in facts.Deals)
            if (IsShown(deal) && view.StatusOf(deal) != DealStatus.Lost && view.CategoryOf(deal) != ForecastCategory.Omitted && matches(deal))
                gathered.Add(deal, facts.AccountOf(deal) is { } account && lastRecords.TryGetValue(account, out var last) ? last : null);
        return gathered.Forecast with { AccountsNotShown = notShown.Count, IsAllowed = isAnyShown || DealAlgebra.MaySee(facts.Context, needed) };

        bool IsShown(Opportunity deal)
        {
            if (facts.ClearanceOf(deal) >= needed)
                return isAnyShown = true;
            if (facts.AccountOf(deal) is { } account)
                notShown.Add(account);
            return false;
        }
    }

    /// <summary>What revenue and bookings of the accounts are told in when the question names no currency.</summary>
    public static Currency CurrencyOf(View view, ImmutableHashSet<RecordId>? accounts) => ToldCurrency.Of(
        view, Records(view, accounts).Select(record => record.Amount).Concat((accounts is null ? view.Of(Opportunity.Kind) : view.Of(Opportunity.Kind, accounts)).Select(deal => deal.Amount)));

    internal static IReadOnlyList<Revenue> Records(View view, ImmutableHashSet<RecordId>? accounts) =>
        accounts is null ? view.Of(Revenue.Kind) : view.Of(Revenue.Kind, accounts);

    /// <summary>The record with what it shares with a deal, so that deals and revenue are grouped and filtered by the same rules.</summary>
    internal static Opportunity AsDeal(Revenue record) =>
        new() { Id = record.Id, Account = record.Account, Unit = record.Unit, Product = record.Product, Region = record.Region, Amount = record.Amount, Lines = [] };
}
