using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Opportunities;
using Domain.Rates;

namespace Domain.Movements;

/// <summary>The deals as they stood at one moment. Which accounts are in scope is judged by the families and merges of now, so that a merge never looks like a movement.</summary>
internal sealed class Moment
{
    private readonly MovementScope scope;
    private readonly View view;
    private readonly View now;
    private readonly Conversion conversion;
    private readonly DealFacts facts;
    private readonly Predicate<Opportunity> matches;
    private readonly Clearance needed;

    public Moment(MovementScope scope, View view, View now, Conversion conversion)
    {
        (this.scope, this.view, this.now, this.conversion) = (scope, view, now, conversion);
        facts = new(new(view, scope.Today, AccountsThen(), conversion.To, scope.RateType));
        matches = DealMatch.All(scope.Filters, facts);
        needed = scope.Filters.Select(DealMatch.ClearanceFor).Append(Clearance.Money).Max();
    }

    /// <summary>Every deal that may be asked for.</summary>
    public IEnumerable<Opportunity> Deals => facts.Deals.Where(IsInScope);

    public bool IsShown(Opportunity deal) => facts.ClearanceOf(deal) >= needed;

    public RecordId? AccountOf(Opportunity deal) => now.CanonicalAccount(deal.Account);

    public bool MaySee => DealAlgebra.MaySee(facts.Context, needed);

    /// <summary>Null when there was no such deal, as far as the reader may know.</summary>
    public DealStanding? Of(RecordId id)
    {
        if (view.Find(Opportunity.Kind, id) is not { } deal)
            return null;
        var (status, category) = (view.StatusOf(deal), view.CategoryOf(deal));
        var isAsked = IsInScope(deal) && IsShown(deal) && matches(deal);
        var counts = isAsked && scope.Categories.Contains(category) && deal.Close is { } close && scope.Period.Contains(close);
        return new(deal, status, category, isAsked, counts, counts && deal.Amount is { } amount ? conversion.Of(amount, scope.RateDay) : null);
    }

    private bool IsInScope(Opportunity deal) => scope.Accounts is not { } accounts || (AccountOf(deal) is { } account && accounts.Contains(account));

    /// <summary>The accounts that counted then, of all that count for the scope now.</summary>
    private ImmutableHashSet<RecordId>? AccountsThen() => scope.Accounts is not { } accounts ? null
        : [.. accounts, .. now.Of(Account.Kind).Where(account => now.CanonicalAccount(account.Id) is { } counted && accounts.Contains(counted)).Select(account => view.CanonicalAccount(account.Id)!.Value)];
}
