using System.Globalization;
using Domain;
using Domain.Ledger;
using Domain.Notes;
using Domain.Opportunities;

namespace Bot.Import.Planning;

/// <summary>One sentence about a change, for people. It never holds restricted values, and of long ones the beginning.</summary>
internal static class ChangeWords
{
    private const int MostFields = 4;
    private const int MostCharacters = 80;

    public static string New(RecordKind kind, string title, IReadOnlyDictionary<string, FieldValue> values, Func<RecordKind, RecordId, string?> titleOf)
    {
        if (kind == (RecordKind)Note.Kind)
            return $"Note: {Short(title)}";
        var telling = kind.Fields.Where(field => field.RefersTo is null && field.Clearance <= Clearance.Money && field != kind.TitleField && values.ContainsKey(field.Name))
            .Take(MostFields).Select(field => $"{Spoken(field.Name)} {Say(field, values[field.Name], titleOf)}");
        return $"{Short(title)}: new {(kind == (RecordKind)Opportunity.Kind ? "deal" : Spoken(kind.Name))}{string.Concat(telling.Select(field => $", {field}"))}";
    }

    public static string Changed(
        RecordKind kind, string title, IReadOnlyDictionary<string, FieldValue> values, SourceWords before, DateTimeOffset? on, Func<RecordKind, RecordId, string?> titleOf)
    {
        var shown = kind.Fields.Where(field => field.Clearance <= Clearance.Money && values.ContainsKey(field.Name)).ToArray();
        var telling = shown.Take(MostFields).Select(field =>
        {
            var was = on is { } moment ? before.At(field.Name, moment) : before.Last(field.Name);
            return $"{Spoken(field.Name)} {(was is FieldValue.Nothing ? "" : $"{Say(field, was, titleOf)} → ")}{Say(field, values[field.Name], titleOf)}";
        });
        var more = values.Count - Math.Min(shown.Length, MostFields);
        return $"{Short(title)}: {string.Join(", ", telling)}{(more > 0 ? $" and {more} more" : "")}";
    }

    /// <summary>"timeZone" as "time zone".</summary>
    private static string Spoken(string name) => string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static string Say(Field field, FieldValue value, Func<RecordKind, RecordId, string?> titleOf) => Short(value switch
    {
        FieldValue.Text text when field.RefersTo is { } kind => titleOf(RecordKinds.Named(kind)!, new(text.Value)) ?? text.Value,
        FieldValue.Text text => text.Value,
        FieldValue.Number number => number.Value.ToString("0.####", CultureInfo.InvariantCulture),
        FieldValue.Flag flag => flag.Value ? "yes" : "no",
        FieldValue.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldValue.Moment moment => moment.Value.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
        FieldValue.Amount amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Value.Amount:#,0.##} {amount.Value.Currency}"),
        FieldValue.List list => string.Create(CultureInfo.InvariantCulture, $"{list.Values.Length} values"),
        _ => "empty",
    });

    private static string Short(string text) => text.Length <= MostCharacters ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[MostCharacters - 2]) ? MostCharacters - 2 : MostCharacters - 1)}…";
}
