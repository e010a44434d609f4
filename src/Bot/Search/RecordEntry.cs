using System.Collections.Immutable;
using Domain;
using Domain.Ledger;

namespace Bot.Search;

/// <summary>A record as it is looked for: its names and words in the form in which words are compared.</summary>
/// <param name="Sought">The sort of record it is.</param>
/// <param name="Title">As a reader would write it.</param>
/// <param name="Account">The account (canonical) it counts for; null for a deal of none.</param>
/// <param name="Owner">Whose it is; null for nobody's.</param>
/// <param name="IsOpen">False for what is over: closed deals and risks, contacts who left.</param>
/// <param name="Day">When something is due.</param>
internal sealed record RecordEntry(Sought Sought, RecordKind Kind, RecordId Id, string Title, RecordId? Account, RecordId? Owner, bool IsOpen, DateOnly? Day)
{
    /// <summary>Whole names, aliases and the id, each in one word.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The words of its names.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Words of what it belongs to: the name of its account, what a contact is there.</summary>
    public ImmutableArray<string> Around { get; init; } = [];
}
