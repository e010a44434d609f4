using System.Collections.Immutable;
using Domain.Asking;
using Domain.Opportunities;

namespace Domain.Scenarios;

/// <summary>Applies a scenario to a view. Pure: it works on the records that the reader may see, so nothing is assumed on what is hidden, and writes nothing.</summary>
public static class Supposing
{
    /// <param name="today">From when rates move, and before which nothing is won.</param>
    public static Supposition Of(View view, DateOnly today, Scenario scenario)
    {
        var deals = new SortedDictionary<RecordId, AssumedDeal>();
        var rates = view.Rates;
        var findings = ImmutableArray.CreateBuilder<AssumptionFinding>(scenario.Assumptions.Length);
        foreach (var assumption in scenario.Assumptions)
        {
            if (assumption is Assumption.RateMove move)
            {
                rates = rates.Moved(move.Currency, 1 + move.Share, today);
                findings.Add(new(assumption, [], []));
                continue;
            }

            findings.Add(Assumed(assumption, DealsOf(assumption.On!, view, today), deals, view, today));
        }

        ImmutableArray<SupposedDeal> changed = [.. deals.Values.Select(deal => new SupposedDeal(deal.Before, deal.After)).Where(deal => deal.Before != deal.After)];
        return new(view.Supposing(changed.ToDictionary(deal => deal.Before.Id, deal => deal.After), rates), changed, findings.ToImmutable());
    }

    private static AssumptionFinding Assumed(Assumption assumption, IEnumerable<Opportunity> on, SortedDictionary<RecordId, AssumedDeal> deals, View view, DateOnly today)
    {
        var isOne = assumption.On!.Deal is not null;
        var (applied, untrue) = (ImmutableArray.CreateBuilder<RecordId>(), ImmutableArray.CreateBuilder<(Opportunity, Untrue)>());
        foreach (var deal in on)
        {
            if (!deals.TryGetValue(deal.Id, out var assumed))
                assumed = new(deal);
            var why = view.StatusOf(assumed.After) switch
            {
                DealStatus.Won => Untrue.AlreadyWon,
                DealStatus.Lost => Untrue.AlreadyLost,
                _ => assumed.Take(assumption, today),
            };
            // Of many deals, those that are decided are simply not among the open ones that are meant.
            if (why is { } known && (isOne || known is not (Untrue.AlreadyWon or Untrue.AlreadyLost or Untrue.AlreadySo)))
                untrue.Add((deal, known));
            if (why is not (null or Untrue.ClosesLater))
                continue;
            deals[deal.Id] = assumed;
            applied.Add(deal.Id);
        }

        return new(assumption, applied.ToImmutable(), untrue.ToImmutable());
    }

    /// <summary>Only deals whose amounts are shown: what is assumed is told in amounts.</summary>
    private static IEnumerable<Opportunity> DealsOf(AssumedDeals on, View view, DateOnly today)
    {
        if (on.Deal is { } id)
            return view.Find(Opportunity.Kind, id) is { } deal && view.ClearanceFor(deal.Account) >= Clearance.Money ? [deal] : [];
        var facts = new DealFacts(new(view, today, ScopedAccounts.Of(on.Accounts, view)));
        var matches = DealMatch.All(on.Filters, facts);
        var needed = on.Filters.Select(DealMatch.ClearanceFor).Append(Clearance.Money).Max();
        return facts.Deals.Where(deal => facts.ClearanceOf(deal) >= needed && matches(deal)).OrderBy(deal => deal.Id);
    }
}
