using System.Collections.Immutable;
using Bot.Answers.Changes;
using Bot.People;
using Bot.Rendering;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates;

/// <summary>What rows changed, old and new, in words: for the card of an update that was written before.</summary>
internal static class WrittenValues
{
    /// <summary>Fields that only the bot reads.</summary>
    private static readonly string[] Inner = ["conversation", "linkedBy", "aadObjectId"];

    /// <summary>As the reader may see them.</summary>
    public static ImmutableArray<ProposedValue> Of(ImmutableArray<Change> changes, Hearing hearing) =>
    [
        .. from change in changes
           let kind = RecordKinds.Named(change.Kind)
           where kind is not null
           from field in kind.Fields
           where !Inner.Contains(field.Name) && change.Fields.ContainsKey(field.Name)
           let value = new ProposedValue(ValueLabels.Of(field.Name), Words(kind, field, change, change.Was.GetValueOrDefault(field.Name), hearing), Words(kind, field, change, change.Fields[field.Name], hearing))
           where value.Old != value.New
           select value,
    ];

    private static string Words(RecordKind kind, Field field, Change change, FieldValue? value, Hearing hearing)
    {
        if (value is null or FieldValue.Nothing or FieldValue.Text { Value: "" } or FieldValue.List { Values: [] })
            return "none";
        if (hearing.Portfolio.State(kind, change.RecordId) is { } state && hearing.View.ClearanceFor(kind, state) < field.Clearance)
            return "not shown here";
        return value is FieldValue.Text { Value: var chosen } && !field.Allowed.IsEmpty ? ValueLabels.Of(chosen) : Wording.Say(FieldMove.Written(field, value, hearing.View), Locale.For(hearing.Reader));
    }
}
