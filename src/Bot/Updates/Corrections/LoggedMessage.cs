using System.Collections.Immutable;
using Bot.People;
using Domain;
using Domain.Ledger;

namespace Bot.Updates.Corrections;

/// <summary>What one message logged on an account: its rows in the ledger, what counts of them and what was withdrawn.</summary>
/// <param name="Rows">What the message said, corrections included, in the order of their sequence.</param>
internal sealed record LoggedMessage(Partition Home, ImmutableArray<Change> Rows, Journal Journal)
{
    public ImmutableArray<Change> Counting => [.. Rows.Where(row => !IsUndone(row))];

    /// <summary>What was withdrawn with the message and not brought back; what was undone from its card is not among it.</summary>
    public ImmutableArray<Change> Withdrawn => [.. Rows.Where(row => IsUndone(row) && UndoOf(row)?.Message == row.Message
        && !Counting.Any(other => other.Sequence > row.Sequence && other.RecordId == row.RecordId && other.Kind == row.Kind))];

    /// <summary>Id of the person who wrote it first.</summary>
    public string Author => Rows[0].By;

    public RecordId? Account => UpdateSubject.AccountOf(Rows[0], Journal.Now);

    /// <summary>Null when the message logged nothing on an account.</summary>
    public static LoggedMessage? Find(string? message, Journal journal)
    {
        var rows = message is null ? [] : journal.Entries
            .Where(entry => entry.Change.Message == message && entry.Change.Operation == Operation.Set && RecordKinds.Named(entry.Change.Kind) is { Home: Domain.Ledger.Home.Account }).ToArray();
        return rows is [var first, ..]
            ? new(first.Partition, [.. rows.Where(row => row.Partition == first.Partition).Select(row => row.Change).OrderBy(row => row.Sequence)], journal)
            : null;
    }

    /// <summary>Whoever wrote it and the owners of its account decide about it.</summary>
    public bool IsUpTo(Hearing hearing) =>
        hearing.Person is { } person && (Author == person.Id.Value || (Account is { } account && UpdateRights.Owns(hearing, account)));

    /// <summary>True when the record began with the message.</summary>
    public bool IsNew(Change row) => Journal.ChangesOf(row.Kind, row.RecordId) is [var first, ..] && first.Message == row.Message;

    /// <summary>The portfolio as it would be had the message never been written.</summary>
    public Portfolio Without()
    {
        var last = Journal.LastSequence(Home);
        return Journal.With(Home, Counting.Select(row => row with
        {
            Sequence = ++last,
            Operation = Operation.Undo,
            UndoOf = row.Sequence,
            Fields = ImmutableDictionary<string, FieldValue>.Empty,
            Was = ImmutableDictionary<string, FieldValue>.Empty,
        })).Now;
    }

    /// <summary>Null when these rows can be left out; else who changed the same since.</summary>
    public string? KeptBy(IEnumerable<Change> rows)
    {
        var own = Rows.Select(row => row.Sequence).ToHashSet();
        return rows.Select(row => UndoRule.Refusal(row, [.. Journal.ChangesOf(row.Kind, row.RecordId).Where(change => change == row || !own.Contains(change.Sequence))])).FirstOrDefault(why => why is not null);
    }

    /// <summary>What leaves these rows out of what counts.</summary>
    public IEnumerable<Draft> Leaving(IEnumerable<Change> rows) => rows.Select(row => Draft.Undo(Home, RecordKinds.Named(row.Kind)!, row, $"Withdrawn: {row.Summary}"));

    private bool IsUndone(Change row) => Fold.Undone(Journal.ChangesOf(row.Kind, row.RecordId)).Contains(row.Sequence);

    private Change? UndoOf(Change row) => Journal.ChangesOf(row.Kind, row.RecordId).LastOrDefault(change => change.Operation == Operation.Undo && change.UndoOf == row.Sequence);
}
