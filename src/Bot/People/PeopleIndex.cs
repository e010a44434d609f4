using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Domain;
using Domain.Channels;
using Domain.People;

namespace Bot.People;

/// <summary>People and channel links of one portfolio, found by what activities carry. Made once per portfolio.</summary>
public sealed class PeopleIndex
{
    private static readonly ConditionalWeakTable<Portfolio, PeopleIndex> Made = [];

    private readonly Portfolio portfolio;
    private readonly FrozenDictionary<string, Person> byObjectId;
    private readonly FrozenDictionary<RecordId, Person> byId;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<RecordId>>> linked;
    private readonly ConcurrentDictionary<RecordId, Reader> readers = new();

    private PeopleIndex(Portfolio portfolio)
    {
        this.portfolio = portfolio;
        var people = portfolio.Of(Person.Kind, Clearance.Restricted);
        byId = people.ToFrozenDictionary(person => person.Id);
        byObjectId = people.Where(person => person.AadObjectId is { Length: > 0 })
            .GroupBy(person => person.AadObjectId!, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        linked = new(Links);
    }

    public static PeopleIndex Of(Portfolio portfolio) => Made.GetValue(portfolio, static made => new(made));

    public IEnumerable<Person> People => byId.Values;

    /// <summary>The person a signed-in user is; null for somebody we do not know.</summary>
    public Person? Known(string? aadObjectId) => aadObjectId is { Length: > 0 } id ? byObjectId.GetValueOrDefault(id) : null;

    public Person? Find(RecordId id) => byId.GetValueOrDefault(id);

    /// <summary>What the person may see, alone.</summary>
    public Reader Reader(Person person) => readers.GetOrAdd(person.Id, _ => Access.For(person, portfolio));

    /// <summary>
    /// The accounts (canonical) that a conversation is linked to. A link counts only while whoever made it leads or sponsors the account, or is an
    /// administrator: what members of the tenant may see there rests on that.
    /// </summary>
    public ImmutableArray<RecordId> LinkedTo(string conversationKey) => linked.Value.GetValueOrDefault(conversationKey, []);

    /// <summary>True when the person may decide who sees the account.</summary>
    public bool Owns(Person person, RecordId account) =>
        person.Role == Role.Administrator || (Reader(person) is var reader && (reader.Leads.Contains(account) || reader.Sponsors.Contains(account)));

    private FrozenDictionary<string, ImmutableArray<RecordId>> Links() => portfolio.Of(ChannelLink.Kind, Clearance.Restricted)
        .Where(link => link.Conversation is { Length: > 0 })
        .SelectMany(link => link.Accounts.Select(portfolio.Families.Canonical)
            .Where(account => link.LinkedBy is { } by && Find(by) is { } owner && Owns(owner, account))
            .Select(account => (Conversation: link.Conversation!, Account: account)))
        .GroupBy(link => link.Conversation, link => link.Account, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
