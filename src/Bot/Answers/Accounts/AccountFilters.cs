using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.People;
using Domain.Standings;

namespace Bot.Answers.Accounts;

/// <summary>
/// Whose accounts, and where. An account is of whoever leads it or owns deals of it, and of the region where its lead works or its deals are.
/// </summary>
internal static class AccountFilters
{
    /// <summary>Which accounts they are, so that nobody takes them for all, and what makes an account one of them. Nothing where all of the scope are asked for.</summary>
    /// <param name="further">What else is to be known where they are narrowed by people or regions.</param>
    public static IEnumerable<Sentence> Told(ImmutableArray<DealFilter> filters, View view, DateOnly today, Sentence? further = null)
    {
        if (DealWords.Where(filters, new(new(view, today, []))) is not { } where)
            yield break;
        var isOfPeople = filters.Any(IsOfPeople);
        var told = new Phrase().Add($"Only accounts ").Add(where);
        yield return (isOfPeople ? told.Add($": an account is of whoever leads it or owns deals of it, and of the region where they work or its deals are.") : told.Add($".")).ToSentence();
        if (isOfPeople && further is not null)
            yield return further;
    }

    public static bool Fit(AccountStanding account, IEnumerable<DealFilter> filters, View view, DateOnly today) => filters.All(filter => Fit(account, filter, view, today));

    private static bool Fit(AccountStanding account, DealFilter filter, View view, DateOnly today) => filter switch
    {
        DealFilter.Not(var inner) => !Fit(account, inner, view, today),
        _ when IsOfPeople(filter) => Related(account, view).Any(one => one.Fit([filter], view, today)),
        _ => new Traits(account.Account.Id, account.Lead, null).Fit([filter], view, today),
    };

    private static bool IsOfPeople(DealFilter filter) => filter switch
    {
        DealFilter.Not(var inner) => IsOfPeople(inner),
        _ => filter is DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager or DealDimension.Region },
    };

    private static IEnumerable<Traits> Related(AccountStanding account, View view) =>
        account.OpenDeals.Concat(account.WonDeals).Select(deal => new Traits(deal.Account, deal.Owner, deal.Region ?? view.Find(Person.Kind, deal.Owner)?.Region))
            .Prepend(new(account.Account.Id, account.Lead, null));
}
