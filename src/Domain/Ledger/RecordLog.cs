using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>The changes of one record in sequence, undone ones and undos included, and what they fold to.</summary>
internal sealed class RecordLog(Partition home, RecordId id, ImmutableArray<Change> changes)
{
    private readonly DateTimeOffset leastOn = changes.Min(change => change.On);
    private readonly DateTimeOffset greatestOn = changes.Max(change => change.On);

    public Partition Home => home;

    public RecordId Id => id;

    public ImmutableArray<Change> Changes => changes;

    /// <summary>The accounts that the record was ever said to belong to, by whatever source.</summary>
    public IEnumerable<RecordId> Accounts => changes.Select(change => RecordKinds.Named(change.Kind)?.AccountIn(change.Fields.GetValueOrDefault)).OfType<RecordId>().Distinct();

    /// <summary>As it is now; null when no change counts.</summary>
    public RecordState? Now { get; } = Fold.Record(changes);

    /// <summary>As it was at a moment, as known at a sequence. What has not changed since is not folded again, and what had not begun not at all.</summary>
    public RecordState? At(DateTimeOffset? asOf, long knownAt) =>
        IsPlainAt(asOf, knownAt, out var state) ? state : Fold.Record(changes, asOf, knownAt);

    /// <summary>Whether nothing needs to be folded to tell what it was: not worth to be remembered.</summary>
    public bool IsPlainAt(DateTimeOffset? asOf, long knownAt, out RecordState? state)
    {
        var isNow = !(greatestOn > asOf) && changes[^1].Sequence <= knownAt;
        state = isNow ? Now : null;
        return isNow || leastOn > asOf;
    }
}
