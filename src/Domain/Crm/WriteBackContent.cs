using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Crm;

/// <summary>What a write-back sends, found beside it in the ledger.</summary>
/// <param name="Home">The partition of the record and of the write-back.</param>
/// <param name="Values">The values of the fields that change.</param>
/// <param name="Base">What the CRM had said of them when the change was confirmed; <see cref="FieldValue.Empty"/> where it had said nothing.</param>
/// <param name="Theirs">What the CRM says of them now.</param>
/// <param name="IsOverhauled">True when the person's word on one of the fields is another one by now.</param>
public sealed record WriteBackContent(
    RecordKind Kind, RecordId Record, Partition Home, ImmutableDictionary<string, FieldValue> Values, ImmutableDictionary<string, FieldValue> Base,
    ImmutableDictionary<string, FieldValue> Theirs, bool IsOverhauled)
{
    /// <summary>The CRM has changed one of the fields since the change was confirmed, to something else than the person wants.</summary>
    public bool IsInConflict => Theirs.Any(theirs => !theirs.Value.Equals(Base[theirs.Key]) && !theirs.Value.Equals(Values.GetValueOrDefault(theirs.Key)));

    /// <summary>Null when the ledger does not hold what it names.</summary>
    public static WriteBackContent? Of(WriteBack writeBack, Journal journal)
    {
        if (writeBack is not { Record: { } record, RecordKind: { } kindName, Crm: { } crm } || RecordKinds.Named(kindName) is not { } kind
            || journal.HomeOf(WriteBack.Kind.Name, writeBack.Id) is not { } home)
            return null;
        var asked = journal.ChangesOf(WriteBack.Kind.Name, writeBack.Id).FirstOrDefault(change => change.Fields.ContainsKey(WriteBack.Fields.Changed.Name));
        var changes = journal.ChangesOf(kindName, record);
        var row = changes.LastOrDefault(change => change.Sequence < asked?.Sequence && change.CorrelationId == asked.CorrelationId && change.Source == asked.Source);
        if (row is null)
            return null;
        var undone = Fold.Undone(changes);
        var before = new SourceWords(changes.Where(change => change.Sequence < row.Sequence), Source.Crm(crm));
        var now = new SourceWords(changes, Source.Crm(crm));
        return new(
            kind, record, home,
            row.Fields.Where(field => writeBack.Changed.Contains(field.Key)).ToImmutableDictionary(),
            writeBack.Changed.ToImmutableDictionary(field => field, before.Last),
            writeBack.Changed.ToImmutableDictionary(field => field, now.Last),
            undone.Contains(row.Sequence) || changes.Any(later =>
                later.Sequence > row.Sequence && later.Source == row.Source && !undone.Contains(later.Sequence) && writeBack.Changed.Any(later.Fields.ContainsKey)));
    }
}
