using System.Collections.Immutable;
using Bot.People;
using Domain;
using Domain.Channels;
using Domain.People;

namespace Bot.Updates.Access;

/// <summary>Who sees an account, how much of it and why.</summary>
/// <param name="Channels">The conversations linked to it: members of the tenant see its amounts there.</param>
/// <param name="Nobody">People who see nothing of it by themselves.</param>
internal sealed record AccessList(RecordId Account, string Name, ImmutableArray<AccessLevel> Levels, ImmutableArray<string> Channels, int Nobody)
{
    /// <summary>People who could be put on the team and would see more by it.</summary>
    public ImmutableArray<Person> MayJoin { get; init; } = [];

    /// <summary>People who are on its team by name.</summary>
    public ImmutableArray<Person> Team { get; init; } = [];

    public static AccessList Of(RecordId account, Portfolio portfolio)
    {
        var people = PeopleIndex.Of(portfolio);
        var all = people.People.OrderBy(person => person.Name, StringComparer.CurrentCulture).ToArray();
        var byLevel = all.ToLookup(person => people.Reader(person).Own(account));
        return new(
            account, UpdateRights.NameOf(account, portfolio),
            [
                .. new[] { Clearance.Restricted, Clearance.Money, Clearance.Open }.Where(byLevel.Contains)
                    .Select(level => new AccessLevel(level, [.. byLevel[level].Select(person => new AccessEntry(person.Name ?? "", Sight.Reason(person, account, portfolio), person.AadObjectId is { Length: > 0 }))])),
            ],
            [
                .. portfolio.Of(ChannelLink.Kind, Clearance.Restricted)
                    .Where(link => link.Conversation is { Length: > 0 } key && people.LinkedTo(key).Any(linked => portfolio.Families.Members(linked).Contains(account)) && link.Accounts.Any(own => portfolio.Families.Members(portfolio.Families.Canonical(own)).Contains(account)))
                    .Select(link => link.Name is { Length: > 0 } name ? name : "a channel without a name"),
            ],
            byLevel[Clearance.None].Count())
        {
            MayJoin = [.. all.Where(person => people.Reader(person).Own(account) < Clearance.Money)],
            Team = [.. all.Where(person => person.Accounts.Any(own => portfolio.Families.Canonical(own) == account))],
        };
    }
}

internal sealed record AccessLevel(Clearance Clearance, ImmutableArray<AccessEntry> People);

/// <param name="IsConfirmed">False for somebody who has not said who they are yet, and so sees nothing so far.</param>
internal sealed record AccessEntry(string Name, string Reason, bool IsConfirmed);
