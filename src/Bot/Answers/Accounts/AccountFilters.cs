using Domain;
using Domain.Opportunities;
using Domain.People;
using Domain.Standings;

namespace Bot.Answers.Accounts;

/// <summary>
/// Whose accounts, and where. An account is of whoever leads it or owns deals of it, and of the region where its lead works or its deals are.
/// </summary>
internal static class AccountFilters
{
    public static bool Fit(AccountStanding account, IEnumerable<DealFilter> filters, View view, DateOnly today) => filters.All(filter => Fit(account, filter, view, today));

    private static bool Fit(AccountStanding account, DealFilter filter, View view, DateOnly today) => filter switch
    {
        DealFilter.Not(var inner) => !Fit(account, inner, view, today),
        DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager or DealDimension.Region } => Related(account, view).Any(one => one.Fit([filter], view, today)),
        _ => new Traits(account.Account.Id, account.Lead, null).Fit([filter], view, today),
    };

    private static IEnumerable<Traits> Related(AccountStanding account, View view) =>
        account.OpenDeals.Concat(account.WonDeals).Select(deal => new Traits(deal.Account, deal.Owner, deal.Region ?? view.Find(Person.Kind, deal.Owner)?.Region))
            .Prepend(new(account.Account.Id, account.Lead, null));
}
