using System.Collections.Immutable;
using Domain;
using Domain.Ledger;

namespace Bot.Search;

/// <summary>What somebody looks for.</summary>
/// <param name="Text">As typed; empty for what they are likely to want.</param>
/// <param name="Count">How many at most.</param>
public sealed record SearchRequest(string Text, Sought Sought, int Skip, int Count)
{
    /// <summary>The accounts (canonical) that they asked about last.</summary>
    public ImmutableArray<RecordId> Recent { get; init; } = [];
}

/// <summary>Which records are looked for.</summary>
public enum Sought { Anything, Accounts, Deals, Contacts, Risks }

/// <param name="Account">The account (canonical) it counts for; an account's own id.</param>
public sealed record FoundRecord(RecordKind Kind, RecordId Id, RecordId? Account);
