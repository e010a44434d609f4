using Bot.Answers.Changes;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Notes;
using Domain.Opportunities;

namespace Bot.Answers.Logs;

/// <summary>What the log comes to, in words.</summary>
internal static class LogWords
{
    /// <summary>A note so shortly before or after a change tells why, when the same person wrote both about the same account.</summary>
    private static readonly TimeSpan WithIt = TimeSpan.FromHours(1);

    public static Sentence Headline(Question question, VisibleChange[] told, int entries, int people) => (question.Log?.Field, told) switch
    {
        (not null, []) => Sentence.Of($"Nobody has changed that, as far as it is shown to you."),
        ({ } field, [{ Change: var last }, ..]) => Sentence.Of($"{last.ByName} set the {FieldMove.Words(field == "close" ? "closeDate" : field)} last, on {last.At}."),
        _ when entries == 0 => Sentence.Of($"Nothing was logged."),
        _ => Sentence.Of($"{entries} {(entries == 1 ? "entry" : "entries")} by {people} {(people == 1 ? "person" : "people")}."),
    };

    public static Sentence Found(Question question, LogSearch search, AskedScope scope, View view)
    {
        if (question.Log!.Words is null)
            return Notes(question, search.Found.Length, search.Found.Select(entry => entry.By).Distinct().Count(), view);
        var words = Words(question);
        return search.Found.Length == 0
            ? new Phrase().Add($"Nothing {Of(question, view)}says {words}.").ToSentence()
            : new Phrase().Add($"{search.Found.Length} {(search.Found.Length == 1 ? "entry" : "entries")} {Of(question, view)}{(search.Found.Length == 1 ? "says" : "say")} {words}.").ToSentence();
    }

    /// <summary>What was taken back, and, where nobody wrote anything, that something came in without being written.</summary>
    public static IEnumerable<Sentence> Besides(int entries, int takenBack, int unwritten)
    {
        if (takenBack > 0)
            yield return Sentence.Of($"{takenBack} taken back.");
        if (entries == 0 && unwritten > 0)
            yield return Sentence.Of($"{unwritten} {(unwritten == 1 ? "change" : "changes")} came from imports or the CRM; \"what changed\" tells them.");
    }

    private static Sentence Notes(Question question, int notes, int people, View view) => notes == 0
        ? new Phrase().Add($"No notes {Of(question, view)}were found.").ToSentence()
        : question.Deals.Filters.IsEmpty ? Sentence.Of($"{notes} {Plural.Of(notes, "note")} by {people} {(people == 1 ? "person" : "people")}.")
        : new Phrase().Add($"{notes} {Plural.Of(notes, "note")} {Of(question, view).TrimEnd()}.").ToSentence();

    /// <summary>Where it was looked, and how far back: what "nothing" rests on.</summary>
    public static Sentence LookedThrough(Question question, LogSearch search, AskedScope scope, View view)
    {
        var what = question.Log?.Kind == Note.Kind.Name ? Plural.Of(search.Searched, "note") : search.Searched == 1 ? "entry" : "entries";
        return search is { Oldest: { } oldest }
            ? Sentence.Of($"Looked through {search.Searched} {what} {Of(question, view)}on {scope.Label} that may be shown here, back to {view.DayOf(oldest)}.")
            : Sentence.Of($"There are no {what} {Of(question, view)}on {scope.Label} that may be shown here.");
    }

    /// <summary>The note of the same message, else one by the same person at nearly the same time.</summary>
    public static IEnumerable<Sentence> Why(VisibleChange entry, VisibleChange[] known)
    {
        var notes = known.Where(other => other.Kind == (RecordKind)Note.Kind && other.Account == entry.Account && other.Change.By == entry.Change.By && (other.Change.At - entry.Change.At).Duration() <= WithIt)
            .OrderByDescending(other => other.Change.CorrelationId == entry.Change.CorrelationId).ThenBy(other => (other.Change.At - entry.Change.At).Duration());
        if (entry.Change.Summary.Length > 0)
            yield return Sentence.Of($"{entry.Change.Summary}.");
        yield return notes.FirstOrDefault()?.Change.Fields.GetValueOrDefault(Note.Fields.Text.Name) is FieldValue.Text { Value: var why }
            ? Sentence.Of($"Noted with it: “{Rendering.Excerpt.Of(why, Rendering.Excerpt.OnCard)}”")
            : Sentence.Of($"No note was written with it.");
    }

    private static string Words(Question question) => question.Log!.Words!.Contains('"', StringComparison.Ordinal) ? Curled(question.Log.Words) : $"“{question.Log.Words}”";

    /// <summary>Straight quotes as a reader writes them.</summary>
    private static string Curled(string words) => string.Concat(words.Split('"').Select((part, at) => at == 0 ? part : at % 2 == 1 ? $"“{part}" : $"”{part}"));

    /// <summary>"by Tom Ruiz ", or nothing.</summary>
    private static string Of(Question question, View view) =>
        question.Deals.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Dimension == DealDimension.Owner) is { Keys: [var person] } && view.PersonName(new(person)) is { } name ? $"by {name} " : "";
}
