using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Opportunities;
using Domain.People;

namespace Domain.Calls;

/// <summary>Who is to submit a number: the sellers with open deals in the period, their regions' managers, the leads of the accounts, and for the whole portfolio the executives.</summary>
public static class ExpectedSubmitters
{
    /// <returns>In the order of the roll-up, then by name.</returns>
    public static ImmutableArray<Person> Of(View view, DateOnly today, CallScope scope, Period period)
    {
        var facts = scope.Facts(view, today, null);
        var matches = DealMatch.All(scope.Filters, facts);
        var open = facts.Deals.Where(deal => view.StatusOf(deal) == DealStatus.Open && deal.Close is { } close && period.Contains(close) && matches(deal)).ToArray();
        var owners = open.Select(deal => deal.Owner).ToHashSet();
        var regions = open.Select(deal => facts.KeyOf(DealDimension.Region, deal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var leaders = open.Select(deal => facts.AccountOf(deal)).OfType<RecordId>().Select(view.Families.Root)
            .Select(root => view.Find(Account.Kind, root)?.Leader).ToHashSet();
        var isWhole = scope == CallScope.Portfolio;
        return
        [
            .. view.Of(Person.Kind).Where(person => person.Role switch
            {
                Role.Seller => owners.Contains(person.Id),
                Role.RegionalManager => scope.Account is null && open.Length > 0 && person.Region is { } region && regions.Contains(region),
                Role.GlobalAccountManager => scope.Region is null && leaders.Contains(person.Id),
                Role.Executive => isWhole && open.Length > 0,
                _ => false,
            }).OrderBy(person => Rank(person.Role)).ThenBy(person => person.Name, StringComparer.Ordinal),
        ];
    }

    private static int Rank(Role? role) => role switch { Role.Seller => 0, Role.RegionalManager => 1, Role.GlobalAccountManager => 2, _ => 3 };
}
