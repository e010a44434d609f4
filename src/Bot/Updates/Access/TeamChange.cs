using System.Collections.Immutable;
using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Access;

/// <summary>What putting somebody on a team and taking them off share: who decides, and what the person sees before and after.</summary>
internal sealed record TeamChange(Hearing Hearing, Person Person, RecordId Account, string AccountName)
{
    private string Name => Person.Name ?? "they";

    private Portfolio Portfolio => Hearing.Portfolio;

    /// <summary>The change that is ordered, or why it cannot be.</summary>
    public static (TeamChange? Change, Reply? Refusal) Of(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order.Accounts is not [var account])
            return (null, new Reply.Clarify(Sentence.Of($"Which account? Name one account at a time."), []));
        if (!UpdateRights.Owns(hearing, account))
            return (null, new Reply.Refused(Sentence.Of($"Only the lead or sponsor of {Channels.ChannelLinks.NameFor(hearing, account)}, or an administrator, decides who sees it.")));
        return order.Person is { } id && PeopleIndex.Of(hearing.Portfolio).Find(id) is { } person
            ? (new(hearing, person, account, UpdateRights.NameOf(account, hearing.Portfolio)), null)
            : (null, new Reply.Clarify(Sentence.Of($"Whom do you mean? I know nobody by that name."), []));
    }

    public bool IsOnTeam => Person.Accounts.Any(account => Portfolio.Families.Canonical(account) == Account);

    public Clearance Now => Sight.Access(Person, Portfolio).Own(Account);

    public string Reason => Sight.Reason(Person, Account, Portfolio);

    /// <param name="accounts">The accounts whose teams the person is on afterwards.</param>
    public Reply Proposed(UpdateOrder order, ImmutableArray<RecordId> accounts, string summary, string row, Func<Clearance, string> confirm)
    {
        var after = Person with { Accounts = accounts };
        var then = Sight.Access(after, Portfolio).Own(Account);
        ImmutableArray<ProposedValue> values =
        [
            new($"On the team of {AccountName}", IsOnTeam ? "yes" : "no", IsOnTeam ? "no" : "yes"),
            .. then == Now ? Array.Empty<ProposedValue>() : [new($"Sees of {AccountName}", Sight.Of(Now), Sight.Of(then))],
        ];
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"{summary}"),
            Changes = [Draft.Set(Partition.Shared, Person.Kind, Person.Id, row).With(Person.Fields.Accounts, accounts)],
            Values = values,
            Effects =
            [
                .. then == Now ? [Sentence.Of($"{Name} ({Reason}) sees the same of {AccountName} as before: {Sight.Of(then)}.")] : ImmutableArray<Sentence>.Empty,
                Sentence.Of($"Afterwards {Name} sees: {Sight.Of(after, Portfolio)}."),
            ],
            Confirm = confirm(then),
            ExpectedSequence = Portfolio.Journal.LastSequence(Partition.Shared),
        });
    }
}
