using Domain.Ledger;

namespace Bot.Import.Reading;

/// <summary>What a row says of one record. References hold what the file says until <see cref="Matching.References"/> has found the records.</summary>
/// <param name="Values">By field; <see cref="FieldValue.Empty"/> for an empty cell, absent for a field the file does not speak of.</param>
internal sealed record ImportedRecord(RecordKind Kind, string ExternalId, FilePlace Place, BoundRecord Map, Dictionary<string, FieldValue> Values)
{
    public bool IsDerived => Map.Map.Derived;

    public DateTimeOffset? Since { get; init; }

    /// <summary>When it ended; null when it has not, or does not say.</summary>
    public DateTimeOffset? Ended { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public string? Text(Field? field) => field is not null && Values.GetValueOrDefault(field.Name) is FieldValue.Text text ? text.Value : null;
}

/// <summary>What a record was since a moment.</summary>
/// <param name="By">Who said so, as the file tells it; empty when it does not.</param>
internal sealed record ImportedHistory(
    RecordKind Kind, string ExternalId, FilePlace Place, Dictionary<string, FieldValue> Values, DateTimeOffset On, DateTimeOffset? At, string By);

/// <summary>A line of a file, from 1, and the row as it stands there.</summary>
internal readonly record struct FilePlace(string File, int Line, string[] Row);
