using System.Collections.Immutable;

namespace Bot.Import;

/// <summary>What an import did, every row accounted for.</summary>
public sealed record ImportSummary
{
    public required string Map { get; init; }

    /// <summary>True when nobody named the map.</summary>
    public bool MapWasRecognised { get; init; }

    public required string Source { get; init; }

    public bool IsDryRun { get; init; }

    /// <summary>True when an interrupted run went on.</summary>
    public bool WasResumed { get; init; }

    public ImmutableArray<FileCount> Files { get; init; } = [];

    /// <summary>Files the map does not name.</summary>
    public ImmutableArray<string> IgnoredFiles { get; init; } = [];

    public ImmutableArray<KindCount> Kinds { get; init; } = [];

    public ImmutableArray<Repair> Repairs { get; init; } = [];

    public ImmutableArray<UnknownReference> Unknown { get; init; } = [];

    public ImmutableArray<Reject> Rejects { get; init; } = [];

    /// <summary>Rows that are in, although they contradict another record of the import: a ticket from before its account.</summary>
    public ImmutableArray<Reject> Contradictions { get; init; } = [];

    /// <summary>Files of contradictions that were written.</summary>
    public ImmutableArray<string> ContradictionsFiles { get; init; } = [];

    /// <summary>Rejects files that were written.</summary>
    public ImmutableArray<string> RejectsFiles { get; init; } = [];

    /// <summary>Anything else the person should know.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Rows the ledger got; of a dry run: would get.</summary>
    public int Changes { get; init; }

    public TimeSpan Took { get; init; }

    /// <summary>0: everything is in; 1: some rows were refused; 2: a file was refused whole.</summary>
    public int ExitCode => Files.Any(file => file.Refused is not null) ? 2 : Rejects.IsEmpty ? 0 : 1;
}

/// <param name="In">Rows that are in the ledger now, whether or not they changed anything.</param>
/// <param name="Skipped">Rows the map passes over.</param>
/// <param name="Refused">Why the whole file was refused; null when it was not.</param>
public sealed record FileCount(string File, int Rows, int In, int RowsRefused, int Skipped, string? Refused, ImmutableArray<string> UnusedColumns);

/// <param name="Unassigned">Of those in: records that name no known account and live in the partition for such.</param>
/// <param name="Repaired">Of those in: records with at least one repaired spelling.</param>
/// <param name="Absent">Records the source told of before and does not any more.</param>
/// <param name="Removed">Of those absent: removed now.</param>
public sealed record KindCount(string Kind, int In, int New, int Changed, int Unchanged, int Repaired, int Unassigned, int Absent, int Removed);

/// <summary>A spelling that was taken for another one.</summary>
/// <param name="Confidence">0 to 1; 1 when the map says so.</param>
/// <param name="ByMap">True when the map corrects it, false when it was matched by name.</param>
public sealed record Repair(string Kind, string Field, string Spelling, string Became, decimal Confidence, bool ByMap, int Rows);

/// <summary>A reference to a record nobody knows; the field was left as it was.</summary>
public sealed record UnknownReference(string Kind, string Field, string Spelling, string Reason, int Rows);

/// <summary>A row that was refused, or contradicts another one.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">Empty when it is the whole row.</param>
public sealed record Reject(string File, int Line, string Column, string Reason)
{
    internal string[] Row { get; init; } = [];
}
