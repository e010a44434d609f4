using System.Collections.Immutable;
using Bot.People;
using Domain;
using Domain.Accounts;
using Domain.Channels;

namespace Bot.Updates.Channels;

/// <summary>What is set in a conversation, and what one person may change of it.</summary>
/// <param name="Links">The links that hold here, with the names that may be told.</param>
/// <param name="Choices">The accounts that the person may link or unlink.</param>
/// <param name="Unnamed">Accounts of the person that not everybody here may know of; they are not among the choices.</param>
/// <param name="DigestTime">HH:mm; empty for none. Of the links that the person may change, else of the first.</param>
/// <param name="Deciders">Who can change something here, for those who cannot.</param>
/// <param name="Seen">The ledger's position that this was read at.</param>
internal sealed record ChannelSetup(
    ImmutableArray<HeldLink> Links, ImmutableArray<AccountChoice> Choices, int Unnamed, string DigestTime, string TimeZone, ImmutableArray<string> Deciders, Listeners Listeners, long Seen)
{
    private const int MostDeciders = 4;

    public bool MayChange => !Choices.IsEmpty || Unnamed > 0;

    /// <param name="isAlone">True for a card that only the person sees: then all their accounts are named.</param>
    public static ChannelSetup Of(ConversationPlace place, Hearing hearing, bool isAlone = false)
    {
        var portfolio = hearing.Portfolio;
        var inForce = PeopleIndex.Of(portfolio).LinkedTo(place.Key);
        ImmutableArray<HeldLink> links =
        [
            .. ChannelLinks.Of(place, portfolio).Select(link => HeldLink.Of(link, inForce, hearing)).Where(held => !held.Accounts.IsEmpty),
        ];
        var own = Owned(hearing).Union(inForce.Where(account => UpdateRights.Owns(hearing, account))).ToArray();
        var named = isAlone ? own : [.. own.Where(account => inForce.Contains(account) || hearing.View.Find(Account.Kind, account) is not null)];
        var leading = Leading(links, hearing);
        return new(
            links,
            [.. named.Select(account => new AccountChoice(account, UpdateRights.NameOf(account, portfolio), inForce.Contains(account))).OrderBy(choice => choice.Name, StringComparer.CurrentCulture)],
            own.Length - named.Length,
            leading?.Link.DigestTime ?? "",
            leading?.Link.TimeZone is { Length: > 0 } zone ? zone : hearing.Reader.TimeZone,
            own.Length > 0 ? [] : DecidersOf(inForce, hearing),
            Listeners.Of(hearing, place),
            portfolio.Journal.LastSequence(Domain.Ledger.Partition.Shared));
    }

    /// <summary>The link whose digest is shown: one that the person may change, else any.</summary>
    private static HeldLink? Leading(ImmutableArray<HeldLink> links, Hearing hearing) =>
        links.OrderByDescending(held => held.Accounts.Any(account => UpdateRights.Owns(hearing, account))).ThenByDescending(held => held.Link.LinkedBy == hearing.Person?.Id).FirstOrDefault();

    /// <summary>Heads of families: linking one links its subsidiaries.</summary>
    private static IEnumerable<RecordId> Owned(Hearing hearing)
    {
        var owned = hearing.Portfolio.Of(Account.Kind, Clearance.Open).Where(account => account.MergedInto is null && UpdateRights.Owns(hearing, account.Id)).ToArray();
        var ids = owned.Select(account => account.Id).ToHashSet();
        return owned.Where(account => account.Parent is not { } parent || !ids.Contains(parent)).Select(account => account.Id);
    }

    private static ImmutableArray<string> DecidersOf(ImmutableArray<RecordId> linked, Hearing hearing) =>
    [
        .. hearing.View.Of(Domain.People.Person.Kind)
            .Where(person => linked.IsEmpty ? person.Role == Domain.People.Role.Administrator : linked.Any(account => PeopleIndex.Of(hearing.Portfolio).Owns(person, account)))
            .OrderBy(person => person.Role == Domain.People.Role.Administrator).Select(person => person.Name ?? "").Where(name => name.Length > 0).Take(MostDeciders),
    ];
}

/// <summary>A link that holds: whoever made it still owns the accounts.</summary>
/// <param name="Accounts">Canonical.</param>
internal sealed record HeldLink(ChannelLink Link, ImmutableArray<RecordId> Accounts, ImmutableArray<string> Names, string LinkedBy)
{
    public static HeldLink Of(ChannelLink link, ImmutableArray<RecordId> inForce, Hearing hearing)
    {
        ImmutableArray<RecordId> accounts = [.. link.Accounts.Select(hearing.Portfolio.Families.Canonical).Where(inForce.Contains).Distinct()];
        return new(
            link, accounts, [.. accounts.Select(account => hearing.View.Find(Account.Kind, account)?.Name ?? "an account that is not named here")],
            link.LinkedBy is { } by ? hearing.View.Find(Domain.People.Person.Kind, by)?.Name ?? "" : "");
    }
}

internal sealed record AccountChoice(RecordId Account, string Name, bool IsLinked);
