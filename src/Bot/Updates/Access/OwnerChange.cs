using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Access;

/// <summary>Somebody else leads or sponsors an account. Who does so now, or an administrator, decides it.</summary>
internal static class OwnerChange
{
    /// <param name="now">Who it is as recorded.</param>
    /// <param name="label">"lead", "sponsor".</param>
    /// <param name="does">"leads", "sponsors".</param>
    public static Reply Propose(UpdateOrder order, UpdateInquiry inquiry, Field<RecordId?> field, Func<Account, RecordId?> now, string label, string does)
    {
        var hearing = inquiry.Hearing;
        if (order.Accounts is not [var named])
            return new Reply.Clarify(Sentence.Of($"Which account? Name one account at a time."), []);
        var (account, people) = (hearing.Portfolio.Families.Canonical(named), PeopleIndex.Of(hearing.Portfolio));
        if (!UpdateRights.Owns(hearing, account) || hearing.View.Find(Account.Kind, account) is not { } recorded)
            return new Reply.Refused(Sentence.Of($"Only the lead or sponsor of {Channels.ChannelLinks.NameFor(hearing, account)}, or an administrator, decides who sees it."));
        if (order.Person is not { } id || people.Find(id) is not { } person)
            return new Reply.Clarify(Sentence.Of($"Whom do you mean? I know nobody by that name."), []);
        var (name, who) = (UpdateRights.NameOf(account, hearing.Portfolio), person.Name ?? "");
        var before = now(recorded) is { } other ? people.Find(other) : null;
        return new RecordChange(Account.Kind, account, name, hearing.Portfolio.Journal.HomeOf(Account.Kind.Name, account) ?? Partition.Account(account), hearing)
            .Set(field, label, (RecordId?)id)
            .Saying([.. Effects(person, before, name, does), .. Unlinked(before, account, field, hearing)])
            .Proposed(order, Sentence.Of($"Write that {who} {does} {name}?"));
    }

    /// <summary>A channel shows the amounts of an account as long as whoever linked it owns that.</summary>
    private static IEnumerable<Sentence> Unlinked(Person? before, RecordId account, Field<RecordId?> field, Hearing hearing)
    {
        var recorded = hearing.View.Find(Account.Kind, account)!;
        if (before is null or { Role: Role.Administrator } || before.Id == (field == (Field)Account.Fields.Leader ? recorded.Sponsor : recorded.Leader))
            yield break;
        var links = hearing.Portfolio.Of(ChannelLink.Kind, Clearance.Restricted)
            .Count(link => link.LinkedBy == before.Id && link.Accounts.Any(linked => hearing.Portfolio.Families.Canonical(linked) == account));
        if (links > 0)
            yield return Sentence.Of($"{Quantity.Count(links)} {Answers.Plural.Of(links, "channel")} that {before.Name ?? ""} linked to it will show no amounts of it until one of its owners links them again.");
    }

    private static IEnumerable<Sentence> Effects(Person person, Person? before, string name, string does)
    {
        yield return Sentence.Of($"Whoever {does} {name} sees everything of it and its subsidiaries, margins included, and decides who else does.");
        if (person.AadObjectId is not { Length: > 0 })
            yield return Sentence.Of($"{person.Name ?? ""} has not spoken with me yet.");
        if (before is not null)
            yield return Sentence.Of($"{before.Name ?? ""} sees and decides by that no longer; what their role and teams give them stays.");
    }
}
