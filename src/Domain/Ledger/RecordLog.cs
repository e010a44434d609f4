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

    /// <summary>The words of the fields that were asked for: who asks for a history of many records asks again the next day, and few of them change between.</summary>
    private Words? words;

    /// <summary>As it is now; null when no change counts.</summary>
    public RecordState? Now { get; } = Fold.Record(changes);

    /// <summary>As it was at a moment, as known at a sequence. What has not changed since is not folded again, and what had not begun not at all.</summary>
    public RecordState? At(DateTimeOffset? asOf, long knownAt) =>
        IsPlainAt(asOf, knownAt, out var state) ? state : Fold.Record(changes, asOf, knownAt);

    /// <summary>Whether nothing needs to be folded to tell what it was: not worth to be remembered.</summary>
    public bool IsPlainAt(DateTimeOffset? asOf, long knownAt, out RecordState? state)
    {
        var isNow = IsNow(asOf, knownAt);
        state = isNow ? Now : null;
        return isNow || leastOn > asOf;
    }

    /// <summary>
    /// What was said of a field, where one source says all of it and takes nothing back: the last word of each moment, oldest first. Null where several sources, or
    /// what is taken back, have to be weighed.
    /// </summary>
    public ImmutableArray<(DateTimeOffset On, FieldValue Said)>? PlainWords(string field, DateTimeOffset? asOf, long knownAt)
    {
        if (!IsNow(asOf, knownAt))
            return Said(field, asOf, knownAt);
        for (var known = words; known is not null; known = known.Others)
            if (known.Field == field)
                return known.Said;
        // Of two that come at once, one is forgotten, and said again when it is next asked for.
        return (words = new(field, Said(field, asOf, knownAt), words)).Said;
    }

    private bool IsNow(DateTimeOffset? asOf, long knownAt) => !(greatestOn > asOf) && changes[^1].Sequence <= knownAt;

    private ImmutableArray<(DateTimeOffset On, FieldValue Said)>? Said(string field, DateTimeOffset? asOf, long knownAt)
    {
        var said = ImmutableArray.CreateBuilder<(DateTimeOffset On, FieldValue Said)>();
        Source? source = null;
        foreach (var change in changes)
        {
            if (change.Operation == Operation.Undo)
                return null;
            if (!change.Fields.TryGetValue(field, out var value))
                continue;
            if (change.Operation != Operation.Set || (source ??= change.Source) != change.Source)
                return null;
            if (change.Sequence > knownAt || change.On > asOf)
                continue;
            // Nearly always the last; what was learned late finds its place from there.
            var place = said.Count;
            while (place > 0 && said[place - 1].On > change.On)
                place--;
            if (place > 0 && said[place - 1].On == change.On)
                said[place - 1] = (change.On, value);
            else
                said.Insert(place, (change.On, value));
        }

        return said.ToImmutable();
    }

    private sealed record Words(string Field, ImmutableArray<(DateTimeOffset On, FieldValue Said)>? Said, Words? Others);
}
