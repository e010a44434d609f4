using System.Collections.Immutable;
using Domain.Ledger;

namespace Bot.Crm;

/// <summary>A record as a CRM has it.</summary>
/// <param name="ExternalId">Its id in the CRM.</param>
/// <param name="Version">Another one after each change: an ETag, a system modification stamp.</param>
/// <param name="Modified">When it was changed last, by the CRM's clock.</param>
public sealed record CrmRecord(RecordKind Kind, string ExternalId, string Version, DateTimeOffset Modified)
{
    /// <summary>By the names of our fields; references are ids of the CRM. What is not there is not spoken of.</summary>
    public ImmutableDictionary<string, FieldValue> Values { get; init; } = ImmutableDictionary<string, FieldValue>.Empty;

    public bool IsDeleted { get; init; }

    /// <summary>The record's id in the CRM that it was merged into; null for one that stands for itself.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The same with a value; null for "it is empty there".</summary>
    /// <param name="value">Of a reference: the id in the CRM.</param>
    public CrmRecord With<T>(Field<T> field, T value) => this with { Values = Values.SetItem(field.Name, field.ToValue(value)) };

    internal string? Text(Field? field) => field is not null && Values.GetValueOrDefault(field.Name) is FieldValue.Text { Value: { Length: > 0 } text } ? text : null;
}

/// <summary>The ids of a CRM in values, exchanged for ours and back.</summary>
internal static class CrmReferences
{
    /// <param name="exchange">The kind that is referred to and the id, for the other side's id; null for one that has none.</param>
    public static FieldValue? Exchanged(RecordKind kind, string field, FieldValue value, Func<string, string, string?> exchange)
    {
        if (kind.FieldNamed(field) is not { RefersTo: { } referred })
            return value;
        return value switch
        {
            FieldValue.Text { Value: var id } => exchange(referred, id) is { } other ? new FieldValue.Text(other) : null,
            FieldValue.List { Values: var ids } => ids.Select(id => With(id, exchange(referred, Id(id)))).ToArray() is var others && others.All(other => other is not null)
                ? new FieldValue.List([.. others.OfType<string>()])
                : null,
            _ => value,
        };
    }

    /// <summary>What follows a <c>|</c> is not part of the id.</summary>
    private static string Id(string value) => value.Split('|')[0];

    private static string? With(string value, string? id) => id is null ? null : id + value[Id(value).Length..];
}
