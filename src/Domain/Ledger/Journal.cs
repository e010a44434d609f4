using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>
/// Every change of the portfolio that is known, in all partitions, with the fold kept up as changes are added. Immutable; safe for concurrent use.
/// </summary>
public sealed class Journal
{
    private readonly ImmutableDictionary<Partition, ImmutableList<Change>> logs;
    private readonly ImmutableDictionary<string, KindLogs> kinds;
    private readonly Lazy<Portfolio> now;

    private Journal(
        ImmutableDictionary<Partition, ImmutableList<Change>> logs, ImmutableDictionary<string, KindLogs> kinds, ImmutableSortedDictionary<string, long> position,
        ImmutableHashSet<Partition> common, DateTimeOffset? recordedAt)
    {
        (this.logs, this.kinds, Position, Common, RecordedAt) = (logs, kinds, position, common, recordedAt);
        now = new(() => new(this, Cut.None));
    }

    public static Journal Empty { get; } = new(
        ImmutableDictionary<Partition, ImmutableList<Change>>.Empty, ImmutableDictionary<string, KindLogs>.Empty,
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal), [], null);

    /// <summary>All that is known, as it is now.</summary>
    public Portfolio Now => now.Value;

    public IEnumerable<Partition> Partitions => logs.Keys;

    /// <summary>The last sequence of each partition.</summary>
    public ImmutableSortedDictionary<string, long> Position { get; }

    /// <summary>The partitions that are no account's.</summary>
    public ImmutableHashSet<Partition> Common { get; }

    /// <summary>When the last of all changes was recorded; null when there is none.</summary>
    public DateTimeOffset? RecordedAt { get; }

    /// <summary>Every change with its partition; partitions in no particular order, each in sequence.</summary>
    public IEnumerable<(Partition Partition, Change Change)> Entries => logs.SelectMany(log => log.Value.Select(change => (log.Key, change)));

    public long LastSequence(Partition partition) => logs.TryGetValue(partition, out var log) ? log.Count : 0;

    /// <summary>The partition a record lives in; null for a record nobody has heard of.</summary>
    public Partition? HomeOf(string kind, RecordId id) => Of(kind).Find(id)?.Home;

    /// <summary>The changes of a record in sequence, undone ones and undos included.</summary>
    public ImmutableArray<Change> ChangesOf(string kind, RecordId id) => Of(kind).Find(id)?.Changes ?? [];

    /// <summary>The partitions of all records that were ever said to belong to the account, as recorded: merges are not followed.</summary>
    public IEnumerable<Partition> HomesOf(RecordId account) => kinds.Values.SelectMany(kind => kind.EverOf(account).Select(log => log.Home)).Distinct();

    /// <summary>A row by its place; null when the journal does not hold it.</summary>
    public Change? Row(Partition partition, long sequence) =>
        sequence >= 1 && logs.TryGetValue(partition, out var log) && sequence <= log.Count ? log[(int)sequence - 1] : null;

    /// <summary>The journal with more rows of one partition; rows it already holds are passed over.</summary>
    /// <exception cref="ArgumentException">When a sequence is missing between what is known and what is given.</exception>
    public Journal With(Partition partition, IEnumerable<Change> rows)
    {
        var log = logs.GetValueOrDefault(partition, []).ToBuilder();
        var first = log.Count;
        foreach (var change in rows)
        {
            if (change.Sequence <= log.Count)
                continue;
            if (change.Sequence != log.Count + 1)
                throw new ArgumentException($"Row {log.Count + 1} of {partition} is missing before row {change.Sequence}.", nameof(rows));
            log.Add(change);
        }

        if (log.Count == first)
            return this;
        var heard = log.GetRange(first, log.Count - first);
        return new(
            logs.SetItem(partition, log.ToImmutable()),
            kinds.SetItems(heard.GroupBy(change => change.Kind).Select(kind => KeyValuePair.Create(kind.Key, With(partition, kind.Key, kind)))),
            Position.SetItem(partition.Name, log.Count),
            Partition.AccountIn(partition.Name) is null ? Common.Add(partition) : Common,
            heard[^1].At > RecordedAt ? heard[^1].At : RecordedAt ?? heard[^1].At);
    }

    /// <summary>The portfolio as it was at a moment (by On), as we knew it at a moment (by At: the prefix of each partition). Null: no cut.</summary>
    public Portfolio At(DateTimeOffset? asOf, DateTimeOffset? knownAt) => asOf is null && knownAt is null ? Now : new(this, new(asOf, knownAt, null));

    /// <summary>The portfolio as we knew it when each partition had been read so far, as a receipt names it; of those it does not name nothing was known.</summary>
    /// <param name="asOf">As it was at a moment. Null: no cut.</param>
    public Portfolio AtPosition(ImmutableSortedDictionary<string, long> position, DateTimeOffset? asOf) => new(this, new(asOf, null, position));

    internal KindLogs Of(string kind) => kinds.GetValueOrDefault(kind, KindLogs.Empty);

    /// <summary>How many of the partition's changes had been recorded by then.</summary>
    internal long KnownBy(Partition partition, DateTimeOffset moment)
    {
        var log = logs.GetValueOrDefault(partition, []);
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

    private KindLogs With(Partition partition, string kind, IEnumerable<Change> changes)
    {
        var known = Of(kind);
        var changed = changes.GroupBy(change => change.RecordId)
            .Select(record => new RecordLog(partition, record.Key, [.. known.Find(record.Key)?.Changes ?? [], .. record])).ToArray();
        return known.With(changed);
    }
}
