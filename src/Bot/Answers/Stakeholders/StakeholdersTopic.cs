using System.Collections.Immutable;
using Bot.Answers.Accounts;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Standings;

namespace Bot.Answers.Stakeholders;

/// <summary>
/// Who stands where at a client: one account or deal person by person with what is missing, several accounts by how far we have come. It is told to those who see
/// the amounts of the account, where everybody who listens sees them too.
/// </summary>
internal sealed class StakeholdersTopic : ITopic
{
    public const string Formula = "0 no contact, 1 contacts without a key player, 2 key players of whom none supports us, 3 a supportive key player; gaps = required roles − roles that somebody has";

    public string Name => Topics.Stakeholders;

    public Honours Honours(Question question) => question.Subject is not null ? new() { Deal = true, Ownership = false, Currency = false, Rate = false } : new()
    {
        // Of one account everybody is told.
        Filter = filter => !IsOfOne(question) && Narrowing.OfRecords(filter),
        Grouping = dimension => !IsOfOne(question) && dimension is DealDimension.Account or DealDimension.Family,
        Currency = false,
        Rate = false,
    };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        if (question.Subject is { } deal)
            return OfDeal(question, deal, inquiry);
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "accounts");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        ImmutableArray<RecordId> named = question.Scope.Reading == ScopeReading.Named && !question.Scope.Accounts.IsDefaultOrEmpty ? question.Scope.Accounts : [];
        var day = DayOf(question, inquiry);
        AccountStanding[] accounts = [.. AccountStandings.Of(view, day, scope.Accounts, named, null).Where(account => AccountFilters.Fit(account, question.Deals.Filters, view, day))];
        if (accounts.Length == 0)
            return AskedScope.NothingToSee;
        if (!IsOfOne(question) && !IsOfPeople(question.Stakeholders))
            return MapsOfMany.Answer(question, inquiry, scope, accounts);
        var people = new KnownPeople(view, [.. accounts.SelectMany(account => account.Contacts)]);
        return people.IsHidden ? Hidden(scope.Label) : PeopleAsked.Answer(question, inquiry, scope, people, new(view, accounts.SelectMany(account => account.Members), day, inquiry.Health), null);
    }

    /// <summary>Up to which days are counted.</summary>
    private static DateOnly DayOf(Question question, Inquiry inquiry) => question.AsOf ?? inquiry.Today;

    /// <summary>Some people, wherever they are: "who is against us?"</summary>
    private static bool IsOfPeople(StakeholderQuery? query) => query is { AtMost: null, AtLeast: null } and ({ OnlyKeyPlayers: true } or { Show: StakeholderShow.Supporters or StakeholderShow.Opponents or StakeholderShow.Deciders });

    private static bool IsOfOne(Question question) => question.Scope is { Reading: ScopeReading.Named, Accounts: [_] };

    private static Reply.Refused Hidden(string label) => new(Sentence.Of($"Who stands where at {label} is not shown to you here."));

    private static Reply OfDeal(Question question, RecordId id, Inquiry inquiry)
    {
        var view = inquiry.View;
        if (view.Find(Opportunity.Kind, id) is not { } deal)
            return AskedScope.NothingToSee;
        var name = Deals.DealRows.NameOf(deal);
        if (view.CanonicalAccount(deal.Account) is not { } account)
            return new Reply.Refused(Sentence.Of($"{name} belongs to no account yet, so nobody is known there."));
        ImmutableHashSet<RecordId> accounts = [account];
        var people = new KnownPeople(view, view.Of(Domain.Contacts.Contact.Kind, accounts));
        if (people.IsHidden || view.ClearanceFor(account) < Clearance.Money)
            return Hidden(view.AccountName(account));
        var scope = new AskedScope(accounts, view.AccountName(account), Sentence.Of($"The deal {name}, with the contacts of {view.AccountName(account)}."));
        return PeopleAsked.Answer(question, inquiry, scope, people, new(view, accounts, DayOf(question, inquiry), inquiry.Health), deal);
    }
}
