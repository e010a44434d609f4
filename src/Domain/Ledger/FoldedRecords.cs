using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>The records of a journal at one point, each folded when it is first asked for; removed ones are left out. Safe for concurrent use.</summary>
internal sealed class FoldedRecords(Journal journal, Cut cut)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<RecordState>> whole = new();
    private readonly ConcurrentDictionary<RecordLog, RecordState?> folded = new();
    private readonly ConcurrentDictionary<Partition, long> known = new();

    /// <summary>All of a kind, in the order of their ids.</summary>
    public ImmutableArray<RecordState> Of(string kind) => cut.IsNone
        ? journal.Of(kind).Now
        : whole.GetOrAdd(kind, name => [.. journal.Of(name).InOrder.Select(At).OfType<RecordState>()]);

    public RecordState? Find(string kind, RecordId id) => journal.Of(kind).Find(id) is { } log ? At(log) : null;

    /// <summary>Those that belong to the account as recorded (merges are not followed), in the order of their ids.</summary>
    public IEnumerable<RecordState> OfAccount(string kind, RecordId account)
    {
        foreach (var log in journal.Of(kind).EverOf(account))
            if (At(log) is { } state && state.Account == account)
                yield return state;
    }

    /// <summary>How far the partition is read.</summary>
    public long Known(Partition partition) => IsAllKnown ? journal.LastSequence(partition) : known.GetOrAdd(partition, Counted);

    /// <summary>How far the record is known: where nothing is cut, its partition need not be looked up.</summary>
    public long KnownOf(RecordLog log) => IsAllKnown ? long.MaxValue : Known(log.Home);

    private bool IsAllKnown => cut is { KnownAt: null, Position: null };

    private long Counted(Partition partition) => Math.Min(
        cut.KnownAt is { } moment ? journal.KnownBy(partition, moment) : journal.LastSequence(partition),
        cut.Position is { } position ? position.GetValueOrDefault(partition.Name) : long.MaxValue);

    /// <summary>What its changes fold to here; null when it is not there.</summary>
    public RecordState? At(RecordLog log)
    {
        RecordState? state;
        if (cut.IsNone)
            state = log.Now;
        else if (!log.IsPlainAt(cut.AsOf, KnownOf(log), out state))
            state = folded.GetOrAdd(log, one => one.At(cut.AsOf, KnownOf(one)));
        return state is { IsRemoved: false } ? state : null;
    }
}
