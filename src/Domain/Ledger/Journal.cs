using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>
/// Every change of the portfolio that is known, in all partitions, with the fold kept up as changes are added. Immutable; safe for concurrent use.
/// </summary>
public sealed class Journal
{
    private readonly ImmutableDictionary<Partition, ImmutableList<Change>> logs;
    private readonly ImmutableDictionary<RecordKey, RecordLog> records;
    private readonly Lazy<Portfolio> now;

    private Journal(ImmutableDictionary<Partition, ImmutableList<Change>> logs, ImmutableDictionary<RecordKey, RecordLog> records)
    {
        this.logs = logs;
        this.records = records;
        now = new(() => Assemble(records.Values.Select(record => record.State).OfType<RecordState>(), logs));
    }

    public static Journal Empty { get; } =
        new(ImmutableDictionary<Partition, ImmutableList<Change>>.Empty, ImmutableDictionary<RecordKey, RecordLog>.Empty);

    /// <summary>All that is known, as it is now.</summary>
    public Portfolio Now => now.Value;

    public IEnumerable<Partition> Partitions => logs.Keys;

    /// <summary>Every change with its partition; partitions in no particular order, each in sequence.</summary>
    public IEnumerable<(Partition Partition, Change Change)> Entries => logs.SelectMany(log => log.Value.Select(change => (log.Key, change)));

    public long LastSequence(Partition partition) => logs.TryGetValue(partition, out var log) && !log.IsEmpty ? log[^1].Sequence : 0;

    /// <summary>The partition a record lives in; null for a record nobody has heard of.</summary>
    public Partition? HomeOf(string kind, RecordId id) => records.TryGetValue(new(kind, id), out var record) ? record.Home : null;

    /// <summary>The changes of a record in sequence, undone ones and undos included.</summary>
    public ImmutableArray<Change> ChangesOf(string kind, RecordId id) => records.TryGetValue(new(kind, id), out var record) ? record.Changes : [];

    /// <summary>A row by its place; null when the journal does not hold it.</summary>
    public Change? Row(Partition partition, long sequence) =>
        sequence >= 1 && logs.TryGetValue(partition, out var log) && sequence <= log.Count ? log[(int)sequence - 1] : null;

    /// <summary>The journal with more rows of one partition; rows it already holds are passed over.</summary>
    /// <exception cref="ArgumentException">When a sequence is missing between what is known and what is given.</exception>
    public Journal With(Partition partition, IEnumerable<Change> rows)
    {
        var log = logs.GetValueOrDefault(partition, []).ToBuilder();
        var touched = new Dictionary<RecordKey, ImmutableArray<Change>.Builder>();
        foreach (var change in rows)
        {
            if (change.Sequence <= log.Count)
                continue;
            if (change.Sequence != log.Count + 1)
                throw new ArgumentException($"Row {log.Count + 1} of {partition} is missing before row {change.Sequence}.", nameof(rows));
            log.Add(change);
            var key = new RecordKey(change.Kind, change.RecordId);
            if (!touched.TryGetValue(key, out var changes))
            {
                touched[key] = changes = ImmutableArray.CreateBuilder<Change>();
                if (records.TryGetValue(key, out var known))
                    changes.AddRange(known.Changes);
            }

            changes.Add(change);
        }

        if (touched.Count == 0)
            return this;
        var updated = records.ToBuilder();
        foreach (var (key, changes) in touched)
        {
            var all = changes.ToImmutable();
            updated[key] = new(partition, all, Fold.Record(all));
        }

        return new(logs.SetItem(partition, log.ToImmutable()), updated.ToImmutable());
    }

    /// <summary>The portfolio as it was at a moment (by On), as we knew it at a moment (by At: the prefix of each partition). Null: no cut.</summary>
    public Portfolio At(DateTimeOffset? asOf, DateTimeOffset? knownAt)
    {
        if (asOf is null && knownAt is null)
            return Now;
        var prefix = logs.ToImmutableDictionary(log => log.Key, log => knownAt is { } moment ? KnownBy(log.Value, moment) : log.Value.Count);
        var states = records.Values.Select(record => Fold.Record(record.Changes, asOf, prefix[record.Home])).OfType<RecordState>();
        return Assemble(states, logs.ToImmutableDictionary(log => log.Key, log => log.Value.GetRange(0, prefix[log.Key])), asOf);
    }

    private static int KnownBy(ImmutableList<Change> log, DateTimeOffset moment)
    {
        int low = 0, high = log.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (log[middle].At <= moment)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private Portfolio Assemble(IEnumerable<RecordState> states, ImmutableDictionary<Partition, ImmutableList<Change>> read, DateTimeOffset? asOf = null) => new(
        states,
        read.ToImmutableSortedDictionary(log => log.Key.Name, log => (long)log.Value.Count, StringComparer.Ordinal),
        read.Values.Where(log => !log.IsEmpty).Select(log => (DateTimeOffset?)log[^1].At).Max())
    {
        Journal = this,
        AsOf = asOf,
    };

    private readonly record struct RecordKey(string Kind, RecordId Id);

    private sealed record RecordLog(Partition Home, ImmutableArray<Change> Changes, RecordState? State);
}
