using System.Collections.Immutable;
using Bot.Rendering;
using Domain;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates;

/// <summary>What rows changed, old and new, in words: for the card of an update that was written before.</summary>
internal static class WrittenValues
{
    /// <summary>Fields that only the bot reads.</summary>
    private static readonly string[] Inner = ["conversation", "linkedBy", "aadObjectId"];

    public static ImmutableArray<ProposedValue> Of(ImmutableArray<Change> changes, Portfolio portfolio) =>
    [
        .. from change in changes
           let kind = RecordKinds.Named(change.Kind)
           where kind is not null
           from field in kind.Fields
           where !Inner.Contains(field.Name) && change.Fields.ContainsKey(field.Name)
           let value = new ProposedValue(ValueLabels.Of(field.Name), Words(field, change.Was.GetValueOrDefault(field.Name), portfolio), Words(field, change.Fields[field.Name], portfolio))
           where value.Old != value.New
           select value,
    ];

    private static string Words(Field field, FieldValue? value, Portfolio portfolio) => value switch
    {
        FieldValue.Text { Value: { Length: > 0 } id } when field.RefersTo is { } kind => Title(kind, id, portfolio),
        FieldValue.Text { Value: { Length: > 0 } text } => field.Allowed.IsEmpty ? text : ValueLabels.Of(text),
        FieldValue.List { Values: { IsEmpty: false } values } => string.Join(", ", values.Select(id => field.RefersTo is { } kind ? Title(kind, id, portfolio) : id)),
        _ => "none",
    };

    private static string Title(string kind, string id, Portfolio portfolio) =>
        RecordKinds.Named(kind) is { TitleField: { } title } known && portfolio.State(known, new(id))?.ValueOf(title.Name) is FieldValue.Text { Value: var name } ? name : id;
}
