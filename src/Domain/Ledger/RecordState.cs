using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>The value a field has now, where it comes from, and what other sources say.</summary>
/// <param name="Disagreeing">The last word of each other source that says something else, strongest first.</param>
public sealed record FieldState(FieldValue Value, DateTimeOffset On, long Sequence, Source Source, string By, ImmutableArray<FieldState> Disagreeing)
{
    /// <summary>True when a stronger source overrides a weaker one that has spoken since.</summary>
    public bool SourceMovedSince => Disagreeing.Any(other => (other.On, other.Sequence).CompareTo((On, Sequence)) > 0);
}

/// <summary>A record as folded from its changes: the ledger's untyped form. Typed records are read from it by their kind.</summary>
public sealed record RecordState(string Kind, RecordId Id, IReadOnlyDictionary<string, FieldState> Fields, bool IsRemoved, long LastSequence)
{
    public FieldValue? ValueOf(string field) => Fields.TryGetValue(field, out var state) && state.Value is not FieldValue.Nothing ? state.Value : null;
}
