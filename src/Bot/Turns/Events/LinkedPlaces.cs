using System.Collections.Immutable;
using Bot.People;
using Bot.Updates;
using Domain;
using Domain.Channels;
using Domain.People;

namespace Bot.Turns.Events;

/// <summary>A link that counts: its owner may decide who sees the accounts.</summary>
/// <param name="Accounts">Names of the accounts, for the owner.</param>
internal sealed record LinkedPlace(string Key, string? Name, Person Owner, ImmutableArray<string> Accounts);

internal static class LinkedPlaces
{
    /// <summary>The links of these conversations that count.</summary>
    public static IEnumerable<LinkedPlace> In(IReadOnlyCollection<string> conversations, Portfolio portfolio)
    {
        var people = PeopleIndex.Of(portfolio);
        foreach (var link in portfolio.Of(ChannelLink.Kind, Clearance.Restricted))
            if (link.Conversation is { } key && conversations.Contains(key) && link.LinkedBy is { } by && people.Find(by) is { } owner
                && link.Accounts.Where(account => people.Owns(owner, portfolio.Families.Canonical(account))).ToArray() is { Length: > 0 } accounts)
                yield return new(key, link.Name, owner, [.. accounts.Select(account => UpdateRights.NameOf(account, portfolio))]);
    }
}
