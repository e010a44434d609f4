using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>
/// The fold: what a record is, given its changes. For each field and source the change with the greatest (On, Sequence) counts, minus what is undone;
/// between sources the stronger wins, unless it released the field or a weaker source has since come to say the same.
/// </summary>
/// <remarks>Pure, and independent of the order in which the changes are given.</remarks>
public static class Fold
{
    /// <summary>Folds the changes of ONE record; null when none of them counts.</summary>
    /// <param name="asOf">Only what was true then: changes with a later On do not count. Null: no cut.</param>
    /// <param name="knownAt">Only what was known then: changes with a greater sequence do not count, undos neither. Null: no cut.</param>
    public static RecordState? Record(IReadOnlyCollection<Change> changes, DateTimeOffset? asOf = null, long? knownAt = null)
    {
        var undone = Undone(changes, knownAt);
        Change? first = null;
        List<Change>? all = null;
        foreach (var change in changes)
        {
            if (change.Sequence > knownAt || change.On > asOf || change.Operation == Operation.Undo || undone.Contains(change.Sequence))
                continue;
            if (first is null)
                first = change;
            else
                (all ??= [first]).Add(change);
        }

        return all is not null ? Weighed(all) : first is not null ? Alone(first) : null;
    }

    /// <summary>The sequences that are left out: named by an undo that is itself not undone by a later one.</summary>
    public static IReadOnlySet<long> Undone(IEnumerable<Change> changes, long? knownAt = null)
    {
        List<Change>? undos = null;
        foreach (var change in changes)
            if (change.Operation == Operation.Undo && !(change.Sequence > knownAt))
                (undos ??= []).Add(change);
        if (undos is null)
            return ImmutableHashSet<long>.Empty;
        var undone = new HashSet<long>();
        foreach (var undo in undos.OrderByDescending(undo => undo.Sequence))
        {
            if (!undone.Contains(undo.Sequence) && undo.UndoOf is { } row)
                undone.Add(row);
        }

        return undone;
    }

    /// <summary>Most records are said whole by one change and never again.</summary>
    private static RecordState Alone(Change change)
    {
        var fields = new Dictionary<string, FieldState>(change.Fields.Count);
        foreach (var (field, value) in change.Fields)
            if (value is not FieldValue.Release)
                fields[field] = new Word(value, change).State([]);
        return new(change.Kind, change.RecordId, fields, change.Operation == Operation.Remove, change.Sequence);
    }

    private static RecordState Weighed(List<Change> changes)
    {
        var words = new Dictionary<string, List<Word>>(changes[0].Fields.Count);
        var existence = new Dictionary<Source, (DateTimeOffset On, long Sequence, bool Removed)>();
        var latest = changes[0];
        foreach (var change in changes)
        {
            if (change.Sequence > latest.Sequence)
                latest = change;
            var order = (change.On, change.Sequence);
            if (!existence.TryGetValue(change.Source, out var last) || order.CompareTo((last.On, last.Sequence)) > 0)
                existence[change.Source] = (change.On, change.Sequence, change.Operation == Operation.Remove);
            foreach (var (field, value) in change.Fields)
            {
                if (!words.TryGetValue(field, out var said))
                    words[field] = said = new(1);
                said.Add(new(value, change));
            }
        }

        var fields = new Dictionary<string, FieldState>(words.Count);
        foreach (var (field, said) in words)
            if (Decide(said) is { } state)
                fields[field] = state;
        return new(latest.Kind, latest.RecordId, fields, existence.Values.Any(word => word.Removed), latest.Sequence);
    }

    private static FieldState? Decide(List<Word> said)
    {
        if (said is [var only])
            return only.Value is FieldValue.Release ? null : only.State([]);
        var words = said.GroupBy(word => word.Change.Source).Select(bySource => bySource.MaxBy(word => word.Order))
            .Where(word => word.Value is not FieldValue.Release)
            .OrderByDescending(word => word.Change.Source.Rank).ThenByDescending(word => word.Order).ToArray();
        if (words.Length == 0)
            return null;
        var winner = 0;
        while (winner < words.Length - 1 && HasEnded(words[winner], said))
            winner++;
        var value = words[winner].Value;
        var others = words.Where((word, at) => at != winner && !word.Value.Equals(value)).Select(word => word.State([])).ToImmutableArray();
        return words[winner].State(others);
    }

    /// <summary>An override ends when a weaker source reports, later, the value it already has: from then on the two go together.</summary>
    private static bool HasEnded(Word overriding, List<Word> said) => said.Any(word =>
        word.Change.Source.Rank < overriding.Change.Source.Rank && word.Order.CompareTo(overriding.Order) > 0 && word.Value.Equals(overriding.Value));

    private readonly record struct Word(FieldValue Value, Change Change)
    {
        public (DateTimeOffset On, long Sequence) Order => (Change.On, Change.Sequence);

        public FieldState State(ImmutableArray<FieldState> disagreeing) => new(Value, Change.On, Change.Sequence, Change.Source, Change.By, disagreeing);
    }
}
