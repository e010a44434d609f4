using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Ledger;

namespace Domain;

/// <summary>What became of the records: what changed and when, cut like the records themselves.</summary>
public sealed partial class View
{
    /// <summary>
    /// The accounts (canonical) that rows after a position have a say in; null for all: something moved that belongs to no account, or an account itself, which may
    /// count elsewhere now.
    /// </summary>
    internal HashSet<RecordId>? AccountsTouchedSince(ImmutableSortedDictionary<string, long> position)
    {
        var touched = new HashSet<RecordId>();
        foreach (var (name, sequence) in portfolio.Position)
        {
            var known = position.GetValueOrDefault(name);
            if (known == sequence)
                continue;
            if (known > sequence || Partition.AccountIn(name) is not { } home)
                return null;
            touched.Add(portfolio.Families.Canonical(home));
            for (var at = known + 1; at <= sequence; at++)
            {
                if (portfolio.Journal.Row(new(name), at) is not { } row || row.Kind == Account.Kind.Name)
                    return null;
                foreach (var change in portfolio.Journal.ChangesOf(row.Kind, row.RecordId))
                    if (RecordKinds.Named(change.Kind)?.AccountIn(change.Fields.GetValueOrDefault) is { } account)
                        touched.Add(portfolio.Families.Canonical(account));
            }
        }

        return touched;
    }

    /// <summary>
    /// What happened after <paramref name="from"/> and not after <paramref name="until"/>, by when it was true (On), in that order: rows that count, cut for the
    /// reader. Fields above the reader's clearance are left out of Fields and Was; below money no Summary is shown.
    /// </summary>
    public IEnumerable<VisibleChange> ChangesBetween(DateTimeOffset from, DateTimeOffset until) =>
        Visible(change => change.On > from && change.On <= until).OrderBy(visible => visible.Change.On);

    /// <summary>The same by when it was logged (At).</summary>
    /// <param name="which">Null for all. It is asked before rows are cut, so it must not look at what a field says.</param>
    public IEnumerable<VisibleChange> LoggedBetween(DateTimeOffset from, DateTimeOffset until, Func<Change, bool>? which = null) =>
        Visible(change => change.At > from && change.At <= until && which?.Invoke(change) is not false).OrderBy(visible => visible.Change.At);

    /// <summary>
    /// The rows that take others back, logged after <paramref name="from"/> and not after <paramref name="until"/>, oldest first: who and when, never what had been
    /// said. Their records may be gone.
    /// </summary>
    public IEnumerable<VisibleChange> TakenBackBetween(DateTimeOffset from, DateTimeOffset until) =>
        from entry in portfolio.Journal.Entries
        let change = entry.Change
        where change.Operation == Operation.Undo && change.At > @from && change.At <= until && change.Sequence <= portfolio.SequenceOf(entry.Partition)
        let kind = RecordKinds.Named(change.Kind)
        let row = change.UndoOf is { } undone ? portfolio.Journal.Row(entry.Partition, undone) : null
        where kind is { Home: Home.Account } && row is { Operation: not Operation.Undo }
        let account = CanonicalAccount(portfolio.State(kind, change.RecordId)?.Account ?? kind.AccountIn(row.Fields.GetValueOrDefault) ?? Partition.AccountIn(entry.Partition.Name))
        where ClearanceFor(account) > Clearance.None
        orderby change.At
        select new VisibleChange(entry.Partition, kind, change with { Summary = "" }, account);

    /// <summary>The rows of one record, oldest first, be it removed since or not; cut as above.</summary>
    public IEnumerable<VisibleChange> ChangesOf(RecordKind kind, RecordId id)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return portfolio.Journal.HomeOf(kind.Name, id) is { } home ? Visible(portfolio.Journal.ChangesOf(kind.Name, id).Select(change => (home, change)), _ => true).OrderBy(visible => visible.Change.At) : [];
    }

    private IEnumerable<VisibleChange> Visible(Func<Change, bool> counts) => Visible(portfolio.Journal.Entries, counts);

    private IEnumerable<VisibleChange> Visible(IEnumerable<(Partition Partition, Change Change)> entries, Func<Change, bool> counts)
    {
        foreach (var (partition, change) in entries)
        {
            if (!counts(change) || change.Operation == Operation.Undo || change.Sequence > portfolio.SequenceOf(partition) || RecordKinds.Named(change.Kind) is not { } kind)
                continue;
            var all = portfolio.Journal.ChangesOf(change.Kind, change.RecordId);
            var state = portfolio.State(kind, change.RecordId) ?? Fold.Record(all);
            var clearance = state is null ? Clearance.None : ClearanceFor(kind, state);
            if (clearance == Clearance.None || Fold.Undone(all, portfolio.SequenceOf(partition)).Contains(change.Sequence))
                continue;
            bool MaySee(string field) => kind.FieldNamed(field) is { } known && known.Clearance <= clearance;
            var cut = change with
            {
                Fields = change.Fields.RemoveRange(change.Fields.Keys.Where(field => !MaySee(field))),
                Was = change.Was.RemoveRange(change.Was.Keys.Where(field => !MaySee(field))),
                Summary = clearance < Clearance.Money ? "" : change.Summary,
            };
            yield return new(partition, kind, cut, AccountOf(kind, state!));
        }
    }

    /// <summary>The fields of a record on which its sources disagree, with what counts and what the others say; only those the reader may see.</summary>
    public IEnumerable<(Field Field, FieldState Counts)> DisagreementsOn(RecordKind kind, RecordId id)
    {
        if (portfolio.State(kind, id) is not { } state)
            return [];
        var clearance = ClearanceFor(kind, state);
        return from field in kind.Fields
               where clearance > Clearance.None && field.Clearance <= clearance
               let counts = state.Fields.GetValueOrDefault(field.Name)
               where counts is { Disagreeing.IsEmpty: false }
               select (field, counts);
    }

    /// <summary>The values that a field of a record has had, oldest first, as far as this view reaches; empty when the reader may not see it.</summary>
    public IReadOnlyList<(DateTimeOffset Since, T? Value)> HistoryOf<T>(RecordKind kind, RecordId id, Field<T> field) =>
        portfolio.LogOf(kind, id) is var (log, state, known) && ClearanceFor(kind, state) >= field.Clearance ? HistoryIn(log, known, field) : [];

    /// <summary>The same of those records of a kind that the reader may see, and that are asked for: to look up one by one costs more than the histories.</summary>
    internal IEnumerable<IReadOnlyList<(DateTimeOffset Since, T? Value)>> HistoriesOf<TRecord, T>(RecordKind<TRecord> kind, Field<T> field, Func<TRecord, bool> isAskedFor) where TRecord : class
    {
        var alike = reader.Everywhere;
        foreach (var (log, state, known) in portfolio.LogsOf(kind))
            if ((alike ?? ClearanceFor(kind, state)) is > Clearance.None and var clearance && clearance >= field.Clearance && isAskedFor(state.Read(kind, clearance)))
                yield return HistoryIn(log, known, field);
    }

    private List<(DateTimeOffset Since, T? Value)> HistoryIn<T>(RecordLog log, long known, Field<T> field)
    {
        var history = new List<(DateTimeOffset Since, T? Value)>();
        if (log.PlainWords(field.Name, portfolio.AsOf, known) is { } words)
        {
            history.EnsureCapacity(words.Length);
            foreach (var (on, said) in words)
                Add(on, said);
            return history;
        }

        var changes = OfField(log.Changes, field.Name);
        foreach (var on in changes.Where(change => change.Sequence <= known && !(change.On > portfolio.AsOf) && change.Operation != Operation.Undo).Select(change => change.On).Distinct().Order())
            Add(on, Fold.Record(changes, on, known)?.ValueOf(field.Name));

        return history;

        void Add(DateTimeOffset on, FieldValue? said)
        {
            var value = said is null or FieldValue.Nothing or FieldValue.Release ? default : field.Read(said);
            if (history is [] || !EqualityComparer<T?>.Default.Equals(history[^1].Value, value))
                history.Add((on, value));
        }
    }

    /// <summary>What the changes say of one field, and what takes some of them back: it is folded once for each of its moments, and the other fields with it would cost much.</summary>
    private static Change[] OfField(ImmutableArray<Change> changes, string field) =>
    [
        .. from change in changes
           where change.Operation == Operation.Undo || change.Fields.ContainsKey(field)
           select change.Fields.Count <= 1 ? change : change with { Fields = ImmutableDictionary<string, FieldValue>.Empty.Add(field, change.Fields[field]) },
    ];
}
