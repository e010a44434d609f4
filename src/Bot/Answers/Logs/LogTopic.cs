using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Notes;
using Domain.Opportunities;

namespace Bot.Answers.Logs;

/// <summary>What was logged, the latest first, by when it was recorded; and who set a field, with the note that was written with it.</summary>
internal sealed class LogTopic : ITopic
{
    private const int OnPage = 25;
    private const int DefaultDays = 7;

    /// <summary>A note so shortly before or after a change tells why, when the same person wrote both about the same account.</summary>
    private static readonly TimeSpan WithIt = TimeSpan.FromHours(1);

    public string Name => Topics.Log;

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "records");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var isAllTime = question.Period is null && (question.Subject is not null || question.Log?.Field is not null);
        var (from, until) = isAllTime ? (DateTimeOffset.MinValue, DateTimeOffset.MaxValue)
            : question.Period is { } said ? (StartOf(said.Start, view).AddTicks(-1), StartOf(said.End.AddDays(1), view).AddTicks(-1))
            : (StartOf(inquiry.Today.AddDays(-DefaultDays), view), DateTimeOffset.MaxValue);
        VisibleChange[] known = [.. view.LoggedBetween(from, until).Where(change => IsIn(change, scope, view))];
        VisibleChange[] entries = [.. known.Where(change => Counts(change, question)).Reverse()];
        var people = entries.Select(entry => entry.Change.By).Distinct().Count();
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = question.Period is { } period ? [scope.Label, "Log", period.Label] : [scope.Label, "Log"],
            Headline = Headline(question, entries, people),
            Details = [.. question.Log?.Field is not null && entries is [var last, ..] ? Why(last, known) : []],
            Values = [new("entries", Quantity.Count(entries.Length)), new("people", Quantity.Count(people))],
            RowHeading = "Entry",
            Rows = [.. entries.Skip(question.Skip).Take(OnPage).Select(entry => Row(entry, view))],
            RowCount = entries.Length,
            Covered = entries.Length,
            Total = entries.Length,
            Assumptions = [.. AssumptionWords.Of(question), .. question.Period is null && !isAllTime ? [AssumptionWords.Assumed($"the last {DefaultDays} days", "period")] : (ReadOnlySpan<Sentence>)[]],
            Receipt = Receipts.Of(
                question, inquiry, scope, "rows of the ledger by when they were recorded, undone ones left out",
                [question.Log?.Field is null && question.Subject is null ? Sentence.Of($"What people wrote; what was imported or synchronised is left out.") : Sentence.Of($"From every source.")],
                entries.Select(entry => entry.Change.RecordId).Distinct()),
            Next = [new("What changed?", NextQuestions.About(Topics.Changes, question)), new("Open promises", NextQuestions.About(Topics.Promises, question))],
        });
    }

    private static bool IsIn(VisibleChange change, AskedScope scope, View view) =>
        (change.Kind.Home == Home.Account) && (scope.Accounts is not { } accounts || ((change.Kind.AccountField is null ? view.CanonicalAccount(change.Change.RecordId) : change.Account) is { } account && accounts.Contains(account)));

    private static bool Counts(VisibleChange entry, Question question) =>
        (question.Subject is not { } subject || entry.Change.RecordId == subject)
        && (question.Log?.Kind is not { } kind || entry.Kind.Name == kind)
        && (question.Log?.Field is { } field ? entry.Change.Fields.ContainsKey(field) : question.Subject is not null || entry.Change.Source.Rank == SourceRank.Person)
        && question.Deals.Filters.All(filter => filter is not DealFilter.In { Dimension: DealDimension.Owner, Keys: var people } || people.Contains(entry.Change.By));

    private static AnswerRow Row(VisibleChange entry, View view)
    {
        var change = entry.Change;
        var what = change.Summary.Length > 0 ? change.Summary : $"{Changes.FieldMove.Words(entry.Kind.Name)} {Changes.RecordNames.Of(entry.Kind.Name, change.RecordId, view) ?? ""}".Trim();
        var note = new Phrase().Add($"{change.ByName}, ").Add($"{change.At}");
        if (entry.Account is not null)
            note.Add($", {view.AccountName(entry.Account)}");
        if (change.Source.Rank != SourceRank.Person)
            note.Add($", {(change.Source.Rank == SourceRank.Crm ? "CRM" : "import")} {change.Source.Name}");
        return new(what, []) { Note = note.ToSentence(), Record = change.RecordId };
    }

    private static Sentence Headline(Question question, VisibleChange[] entries, int people) => (question.Log?.Field, entries) switch
    {
        (not null, []) => Sentence.Of($"Nobody has changed that, as far as it is shown to you."),
        ({ } field, [{ Change: var last }, ..]) => Sentence.Of($"{last.ByName} set the {Changes.FieldMove.Words(field == "close" ? "closeDate" : field)} last, on {last.At}."),
        (_, []) => Sentence.Of($"Nothing was logged."),
        _ => Sentence.Of($"{entries.Length} {(entries.Length == 1 ? "entry" : "entries")} by {people} {(people == 1 ? "person" : "people")}."),
    };

    /// <summary>The note of the same message, else one by the same person at nearly the same time.</summary>
    private static IEnumerable<Sentence> Why(VisibleChange entry, VisibleChange[] known)
    {
        var notes = known.Where(other => other.Kind == (RecordKind)Note.Kind && other.Account == entry.Account && other.Change.By == entry.Change.By && (other.Change.At - entry.Change.At).Duration() <= WithIt)
            .OrderByDescending(other => other.Change.CorrelationId == entry.Change.CorrelationId).ThenBy(other => (other.Change.At - entry.Change.At).Duration());
        if (entry.Change.Summary.Length > 0)
            yield return Sentence.Of($"{entry.Change.Summary}.");
        yield return notes.FirstOrDefault()?.Change.Fields.GetValueOrDefault(Note.Fields.Text.Name) is FieldValue.Text { Value: var why }
            ? Sentence.Of($"Noted with it: “{why}”")
            : Sentence.Of($"No note was written with it.");
    }

    private static DateTimeOffset StartOf(DateOnly day, View view)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new(local, view.TimeZone.GetUtcOffset(local));
    }
}
