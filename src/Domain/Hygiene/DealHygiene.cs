using System.Collections.Immutable;
using Domain.Opportunities;

namespace Domain.Hygiene;

/// <summary>Computes a <see cref="HygieneReport"/>.</summary>
public static class DealHygiene
{
    /// <param name="period">Deals that close in it; null for all, those without a close date included.</param>
    public static HygieneReport Check(DealFacts facts, ImmutableArray<DealFilter> filters, Period? period = null)
    {
        var matches = DealMatch.All(filters, facts);
        var needed = filters.Select(DealMatch.ClearanceFor).Append(Clearance.Money).Max();
        var rules = new HygieneRules(facts);
        Opportunity[] shown = [.. facts.Deals.Where(deal => facts.ClearanceOf(deal) >= needed)];
        Opportunity[] asked = [.. shown.Where(deal => (period is null || (deal.Close is { } close && period.Contains(close))) && matches(deal))];
        Opportunity[] open = [.. asked.Where(deal => facts.View.StatusOf(deal) == DealStatus.Open)];
        var twins = Duplicates.Among(open, facts);
        DealIssues[] wrong =
        [
            .. asked.Select(deal => new DealIssues(deal, facts.AmountOf(deal), [.. rules.Of(deal).Concat(twins.Contains(deal.Id) ? [HygieneIssue.ProbableDuplicate] : []).Order()]))
                .Where(deal => !deal.Issues.IsEmpty)
                .OrderByDescending(deal => deal.Amount ?? decimal.MinValue).ThenBy(deal => deal.Issues[0]).ThenBy(deal => deal.Deal.Id),
        ];
        var touched = wrong.Where(deal => facts.View.StatusOf(deal.Deal) == DealStatus.Open).ToArray();
        return new()
        {
            Currency = facts.Currency,
            Open = Money.Of(open.Sum(deal => facts.AmountOf(deal) ?? 0), facts.Currency),
            OpenDeals = open.Length,
            Touched = Sum(touched),
            TouchedDeals = touched.Length,
            ClosedDeals = wrong.Length - touched.Length,
            Deals = [.. wrong],
            Issues =
            [
                .. Enum.GetValues<HygieneIssue>().Select(issue => (Issue: issue, Deals: wrong.Where(deal => deal.Issues.Contains(issue)).ToArray())).Where(issue => issue.Deals.Length > 0)
                    .Select(issue => new IssueTotal(issue.Issue, issue.Deals.Length, Sum(issue.Deals))).OrderByDescending(issue => issue.Amount.MinorUnits).ThenBy(issue => issue.Issue),
            ],
            KeepsNextSteps = rules.KeepsNextSteps,
            KeepsEvidence = rules.KeepsEvidence,
            AccountsNotShown = facts.Deals.Where(deal => facts.ClearanceOf(deal) < needed).Select(facts.AccountOf).OfType<RecordId>().Distinct().Count(),
            IsAllowed = shown.Length > 0 || DealAlgebra.MaySee(facts.Context, needed),
        };

        Money Sum(IEnumerable<DealIssues> deals) => Money.Of(deals.Sum(deal => deal.Amount ?? 0), facts.Currency);
    }
}
