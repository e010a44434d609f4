using System.Collections.Immutable;
using Domain.Ledger;

namespace Bot.Ledger;

/// <summary>Changes to append to one partition: all of them or none.</summary>
/// <param name="By">Id of the person, or name of the process.</param>
/// <param name="CorrelationId">The same for everything that one command or run wrote.</param>
public sealed record AppendRequest(string By, string ByName, Source Source, string CorrelationId, ImmutableArray<Draft> Drafts)
{
    /// <summary>Most changes in one append: with the head and a marker they fill a batch of the storage.</summary>
    public const int MostChanges = 98;

    /// <summary>For commands from chat: makes the append happen once, however often it is asked for.</summary>
    public CommandMarker? Marker { get; init; }

    /// <summary>The message it was said in; null for what no message said.</summary>
    public string? Message { get; init; }

    /// <summary>The partition's last sequence that the command was based on; later changes of the same fields make a clash. Null: nothing to clash with.</summary>
    public long? ExpectedSequence { get; init; }

    /// <summary>When the changes were recorded, for loading history into an empty ledger. Null: now.</summary>
    public DateTimeOffset? At { get; init; }
}

public abstract record AppendOutcome
{
    private AppendOutcome() { }

    public sealed record Appended(ImmutableArray<Change> Changes) : AppendOutcome;

    /// <summary>The same command was applied before: these are its changes.</summary>
    public sealed record AlreadyDone(ImmutableArray<Change> Changes) : AppendOutcome;

    /// <summary>Somebody changed the same fields since: these rows. Nothing was written.</summary>
    public sealed record Clash(ImmutableArray<Change> Since) : AppendOutcome;
}
