namespace Bot.Ledger.Tables;

/// <summary>
/// The one narrow port to storage, shaped like Azure Table storage because that is what production is. SQLite and Azure.Data.Tables implement it;
/// one contract suite holds both. Everything else in the project is written once, above this.
/// </summary>
/// <remarks>
/// Keys and properties are checked by <see cref="TableLimits"/> in both implementations: Azurite accepts much that the service refuses.
/// Trouble of the outside world (unreachable, time-out, throttled) throws <see cref="StorageException"/>; a lost race is a value, <see cref="WriteOutcome"/>.
/// Safe for concurrent use.
/// </remarks>
public interface ITables
{
    /// <summary>Creates the table when it does not exist. Called at start, not per request.</summary>
    Task CreateAsync(string table, CancellationToken cancellation);

    /// <summary>One row, or null. Reads its own and everyone's committed writes.</summary>
    ValueTask<TableRow?> GetAsync(string table, string partition, string row, CancellationToken cancellation);

    /// <summary>
    /// The rows of one partition with <paramref name="from"/> ≤ row key &lt; <paramref name="before"/>, in ordinal row-key order; null means no bound.
    /// Pages are fetched as they are needed. A scan is not a snapshot.
    /// </summary>
    IAsyncEnumerable<TableRow> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancellation);

    /// <summary>Applies all <paramref name="writes"/> (1 to 100, each row once, all in one partition, at most 4 MiB) or none of them.</summary>
    ValueTask<WriteOutcome> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation);
}

/// <summary>A stored row. Property values are string, bool, int, long, <see cref="DateTimeOffset"/> (UTC) or byte[]; absent means null.</summary>
public sealed record TableRow(string Partition, string Row, IReadOnlyDictionary<string, object> Properties, string ETag);

/// <summary>One write of an atomic batch.</summary>
public abstract record RowWrite(string Row)
{
    /// <summary>Fails the batch when the row exists.</summary>
    public sealed record Insert(string Row, IReadOnlyDictionary<string, object> Properties) : RowWrite(Row);

    /// <summary>Replaces the whole row; fails the batch unless it exists and still has <paramref name="ETag"/>.</summary>
    public sealed record Replace(string Row, IReadOnlyDictionary<string, object> Properties, string ETag) : RowWrite(Row);

    /// <summary>Writes the whole row whatever is there. Never for state transitions.</summary>
    public sealed record Put(string Row, IReadOnlyDictionary<string, object> Properties) : RowWrite(Row);

    /// <summary>Deletes the row; fails the batch unless it exists and, when <paramref name="ETag"/> is given, still has it.</summary>
    public sealed record Delete(string Row, string? ETag = null) : RowWrite(Row);
}

/// <summary>What became of a batch.</summary>
public abstract record WriteOutcome
{
    private WriteOutcome() { }

    /// <summary>Everything was written. <paramref name="ETags"/> are in the order of the writes; null for a delete.</summary>
    public sealed record Written(IReadOnlyList<string?> ETags) : WriteOutcome;

    /// <summary>Nothing was written: the write at <paramref name="Index"/> lost a race or found another state.</summary>
    public sealed record Refused(int Index, RefusalReason Reason) : WriteOutcome;
}

/// <summary>Why a batch was refused: 409, 412 and 404 of the service.</summary>
public enum RefusalReason { AlreadyExists, ChangedSince, NotFound }

/// <summary>Trouble of the outside world, categorised; whether a repeat may help is computed from the category.</summary>
public sealed class StorageException(StorageTrouble trouble, string message, Exception? inner = null) : Exception(message, inner)
{
    public StorageTrouble Trouble { get; } = trouble;

    /// <summary>True when the same call may succeed later. The call that failed may nevertheless have been applied: re-read before repeating a write.</summary>
    public bool MayHelpToRepeat => Trouble is StorageTrouble.Unreachable or StorageTrouble.TimedOut or StorageTrouble.Busy;
}

public enum StorageTrouble { Unreachable, TimedOut, Busy, AccessDenied, TooLarge, Other }
