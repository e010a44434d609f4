using System.Collections.Immutable;
using Bot.Answers.Changes;
using Bot.Rendering;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Notes;

namespace Bot.Answers.Logs;

/// <summary>One entry of the log, as the reader may see it.</summary>
/// <param name="At">By which it stands in its place: when it was recorded, or, of what was found, since when it is so.</param>
/// <param name="By">Who said it, for a note its author.</param>
/// <param name="Text">All of it.</param>
internal sealed record LogEntry(DateTimeOffset At, RecordId? By, string ByName, RecordId? Account, RecordKind Kind, RecordId Record, string Text)
{
    /// <summary>What of it is shown in its line.</summary>
    public string Label { get; init; } = Excerpt.Of(Text, Excerpt.OnCard);

    public string? Source { get; init; }

    /// <summary>True for the trace of what was taken back: its words are told no more.</summary>
    public bool IsTakenBack { get; init; }

    public static LogEntry Of(VisibleChange entry, View view)
    {
        var change = entry.Change;
        var text = change.Summary.Length > 0 ? change.Summary : $"{FieldMove.Words(entry.Kind.Name)} {RecordNames.Of(entry.Kind.Name, change.RecordId, view) ?? ""}".Trim();
        return new(change.At, new(change.By), change.ByName, entry.Account, entry.Kind, change.RecordId, WholeNote(change) ?? text)
        {
            Label = Excerpt.Of(text, Excerpt.OnCard),
            Source = change.Source.Rank == SourceRank.Person ? null : $"{(change.Source.Rank == SourceRank.Crm ? "CRM" : "import")} {change.Source.Name}",
        };
    }

    /// <summary>Who took something back, and when; what it said is gone with it.</summary>
    public static LogEntry TakenBack(VisibleChange undo)
    {
        var what = undo.Kind.Name == Domain.Opportunities.Opportunity.Kind.Name ? "change of a deal" : FieldMove.Words(undo.Kind.Name);
        var text = $"{("aeiou".Contains(what[0], StringComparison.Ordinal) ? "An" : "A")} {what} was {(undo.Change.Message is null ? "undone" : "withdrawn")}";
        return new(undo.Change.At, new(undo.Change.By), undo.Change.ByName, undo.Account, undo.Kind, undo.Change.RecordId, text) { IsTakenBack = true };
    }

    public AnswerRow Row(View view)
    {
        // In a timeline the day stands once, so that each line has the time alone: both by the reader's clock. What an import knows the day of has no time.
        var locale = Locale.For(view.Reader);
        var local = TimeZoneInfo.ConvertTime(At, locale.TimeZone);
        var isOfDay = TimeZoneInfo.ConvertTime(At, view.TimeZone).TimeOfDay == TimeSpan.Zero;
        var note = new Phrase().Add($"{(isOfDay ? "" : $"{local.ToString(locale.TimePattern, locale.Culture)}, ")}{ByName}");
        if (Account is not null)
            note.Add($", {view.AccountName(Account)}");
        if (Source is not null)
            note.Add($", {Source}");
        return new(Label, [])
        {
            Under = Sentence.Of($"{(isOfDay ? view.DayOf(At) : DateOnly.FromDateTime(local.DateTime))}"),
            Note = note.ToSentence(),
            Record = Record,
            Columns =
            [
                new("When", isOfDay ? Sentence.Of($"{view.DayOf(At)}") : Sentence.Of($"{At}")), new("Who", Sentence.Of($"{ByName}")), new("Account", Sentence.Of($"{(Account is null ? "" : view.AccountName(Account))}")),
                new("Kind", Sentence.Of($"{FieldMove.Words(Kind.Name)}")), new("Source", Sentence.Of($"{Source ?? "person"}")), new("Text", Sentence.Of($"{Text}")),
            ],
        };
    }

    private static string? WholeNote(Change change) =>
        change.Kind == Note.Kind.Name && change.Fields.GetValueOrDefault(Note.Fields.Text.Name) is FieldValue.Text { Value: { Length: > 0 } whole } ? whole : null;
}
