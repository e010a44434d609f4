using System.Collections.Immutable;
using Bot.Ledger.Tables;
using Domain.Ledger;

namespace Bot.Ledger;

/// <summary>
/// The warm copy of the ledger. Own writes show at once, other instances' within <see cref="Freshness"/>: the index is read at most that often, and only
/// partitions with a new stamp are read again. A stamp is written before its append, so such a partition is looked at again for <see cref="Recheck"/>,
/// longer than any storage time-out.
/// </summary>
public sealed class PortfolioCache(ITables tables, LedgerTenant tenant, PortfolioIndex index, PartitionSnapshots snapshots, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Recheck = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim refreshing = new(1);
    private readonly Dictionary<Partition, DateTimeOffset> recheckUntil = [];
    private ImmutableDictionary<Partition, string> seen = ImmutableDictionary<Partition, string>.Empty;
    private Journal journal = Journal.Empty;
    private long checkedAt = long.MinValue;

    /// <summary>Everything that is known, at most <see cref="Freshness"/> old.</summary>
    public ValueTask<Journal> CurrentAsync(CancellationToken cancellation) =>
        IsFresh ? ValueTask.FromResult(Volatile.Read(ref journal)) : new(RefreshAsync(force: false, cancellation));

    /// <summary>Everything that is known, read now.</summary>
    public Task<Journal> RefreshAsync(CancellationToken cancellation) => RefreshAsync(force: true, cancellation);

    public void Dispose() => refreshing.Dispose();

    /// <summary>Own writes, already in storage.</summary>
    internal async Task AddAsync(Partition partition, ImmutableArray<Change> changes, CancellationToken cancellation)
    {
        await refreshing.WaitAsync(cancellation);
        try
        {
            // Rows of others may lie between what is known and these; then the partition is read on.
            var known = journal.LastSequence(partition);
            Volatile.Write(ref journal, changes[0].Sequence <= known + 1 ? journal.With(partition, changes) : await CatchUpAsync(journal, partition, cancellation));
        }
        finally
        {
            refreshing.Release();
        }
    }

    private bool IsFresh => Volatile.Read(ref checkedAt) is > long.MinValue and var at && clock.GetElapsedTime(at) < Freshness;

    private async Task<Journal> RefreshAsync(bool force, CancellationToken cancellation)
    {
        await refreshing.WaitAsync(cancellation);
        try
        {
            if (!force && IsFresh)
                return journal;
            var started = clock.GetTimestamp();
            var now = clock.GetUtcNow();
            var stamps = await index.ReadAsync(cancellation);
            foreach (var (partition, stamp) in stamps)
                if (seen.GetValueOrDefault(partition) != stamp)
                    recheckUntil[partition] = now + Recheck;
            var current = journal;
            foreach (var partition in recheckUntil.Keys.ToArray())
            {
                current = await CatchUpAsync(current, partition, cancellation);
                if (recheckUntil[partition] < now)
                    recheckUntil.Remove(partition);
            }

            seen = stamps;
            Volatile.Write(ref journal, current);
            Volatile.Write(ref checkedAt, started);
            return current;
        }
        finally
        {
            refreshing.Release();
        }
    }

    private async Task<Journal> CatchUpAsync(Journal from, Partition partition, CancellationToken cancellation)
    {
        var key = LedgerTables.Key(tenant.Id, partition);
        var known = from.LastSequence(partition);
        if (known > 0)
        {
            var head = LedgerHead.Read(await tables.GetAsync(LedgerTables.Ledger, key, LedgerTables.Head, cancellation));
            if (head.Sequence <= known)
                return from;
        }

        var rows = new List<Change>();
        var fromSnapshot = 0;
        if (known == 0 && await snapshots.ReadAsync(partition, cancellation) is { } snapshot)
        {
            rows.AddRange(snapshot);
            fromSnapshot = snapshot.Count;
            known = snapshot.Count;
        }

        await foreach (var row in tables.RangeAsync(LedgerTables.Ledger, key, LedgerTables.ChangeRow(known + 1), LedgerTables.AfterChanges, cancellation))
            rows.Add(ChangeRow.Read(row));
        var current = from.With(partition, rows);
        if (from.LastSequence(partition) == 0 && rows.Count - fromSnapshot >= PartitionSnapshots.WorthMaking)
            await snapshots.WriteAsync(partition, rows, cancellation);
        return current;
    }
}
