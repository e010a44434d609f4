using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>The value a field has now, where it comes from, and what other sources say.</summary>
/// <param name="Disagreeing">The last word of each other source that says something else, strongest first.</param>
public sealed record FieldState(FieldValue Value, DateTimeOffset On, long Sequence, Source Source, string By, ImmutableArray<FieldState> Disagreeing)
{
    /// <summary>True when a stronger source overrides a weaker one that has spoken since.</summary>
    public bool SourceMovedSince => Disagreeing.Any(other => (other.On, other.Sequence).CompareTo((On, Sequence)) > 0);
}

/// <summary>A record as folded from its changes: the ledger's untyped form. Immutable; safe for concurrent use.</summary>
public sealed class RecordState(string kind, RecordId id, IReadOnlyDictionary<string, FieldState> fields, bool isRemoved, long lastSequence)
{
    /// <summary>The typed record at each clearance, made when it is first asked for: most records are read again and again between two changes of theirs.</summary>
    private readonly object?[] typed = new object?[(int)Clearance.Restricted + 1];

    public string Kind => kind;

    public RecordId Id => id;

    public IReadOnlyDictionary<string, FieldState> Fields => fields;

    public bool IsRemoved => isRemoved;

    public long LastSequence => lastSequence;

    /// <summary>The account the record belongs to, as recorded: merges are not followed. Null for none.</summary>
    public RecordId? Account { get; } = RecordKinds.Named(kind)?.AccountIn(field => fields.TryGetValue(field, out var said) ? said.Value : null);

    public FieldValue? ValueOf(string field) => fields.TryGetValue(field, out var state) && state.Value is not FieldValue.Nothing ? state.Value : null;

    /// <summary>The typed record, with the fields above <paramref name="clearance"/> empty.</summary>
    public T Read<T>(RecordKind<T> kind, Clearance clearance) where T : class => (T)(typed[(int)clearance] ??= kind.Read(new(this, clearance)));
}
