using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>A change that is not in the ledger yet.</summary>
/// <param name="On">Since when it is true; null for "now".</param>
public sealed record Draft(
    Partition Partition,
    Operation Operation,
    RecordKind Kind,
    RecordId RecordId,
    string Summary,
    ImmutableDictionary<string, FieldValue> Fields,
    DateTimeOffset? On = null,
    long? UndoOf = null)
{
    /// <summary>When and by whom it was recorded, for loading a history into an empty ledger; null: as the append says.</summary>
    public Recorded? Recorded { get; init; }

    public static Draft Set<T>(Partition partition, RecordKind<T> kind, RecordId id, string summary) where T : class =>
        new(partition, Operation.Set, kind, id, summary, ImmutableDictionary<string, FieldValue>.Empty);

    public static Draft Remove(Partition partition, RecordKind kind, RecordId id, string summary) =>
        new(partition, Operation.Remove, kind, id, summary, ImmutableDictionary<string, FieldValue>.Empty);

    /// <summary>Leaves the row out of the fold from here on.</summary>
    public static Draft Undo(Partition partition, RecordKind kind, Change row, string summary) =>
        new(partition, Operation.Undo, kind, row.RecordId, summary, ImmutableDictionary<string, FieldValue>.Empty, UndoOf: row.Sequence);

    /// <summary>The same with a field set; null clears it.</summary>
    public Draft With<T>(Field<T> field, T value) => this with { Fields = Fields.SetItem(field.Name, field.ToValue(value)) };

    /// <summary>The same with what this source said of the field taken back.</summary>
    public Draft Releasing(Field field) => this with { Fields = Fields.SetItem(field.Name, FieldValue.Released) };
}

/// <param name="At">Null: at the moment of the append. Within an append it must not decrease; an earlier moment than the ledger's last becomes that one.</param>
/// <param name="By">Id of the person, or the name of the process; null: as the append says.</param>
public sealed record Recorded(DateTimeOffset? At, string? By, string? ByName);
