using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Notes;
using Domain.Searching;

namespace Bot.Answers.Logs;

/// <summary>
/// The notes, and what of them says certain words. Looked through is everything that the reader may see of what people wrote: the notes as they are now, from whatever source, and what people said besides. The
/// latest comes first. A text that the reader may not see is not looked through, so that finding it tells nothing.
/// </summary>
internal sealed record LogSearch(ImmutableArray<LogEntry> Found, int Searched, DateTimeOffset? Oldest)
{
    /// <summary>True when nothing says all of the words, and what is found says some of them.</summary>
    public bool IsOfSome { get; private init; }

    public static LogSearch In(Question question, AskedScope scope, LogPeriod period, View view)
    {
        LogEntry[] entries = [.. Notes(scope, view).Concat(question.Log?.Kind == Note.Kind.Name ? [] : Said(scope, period, view)).Where(entry => period.Holds(entry.At) && LogTopic.IsBy(entry, question))];
        var oldest = entries.Length == 0 ? (DateTimeOffset?)null : entries.Min(entry => entry.At);
        if (question.Log?.Words is not { Length: > 0 } words)
            return new(Latest(entries), entries.Length, oldest);
        var search = TextSearch.Of(words);
        var found = Matching(entries, search.Find);
        return found.IsEmpty && search.IsOfSeveral
            ? new(Matching(entries, search.FindAny), entries.Length, oldest) { IsOfSome = true }
            : new(found, entries.Length, oldest);
    }

    private static ImmutableArray<LogEntry> Matching(LogEntry[] entries, Func<string, Found?> find) =>
        Latest(entries.Select(entry => find(entry.Text) is { } place ? entry with { Label = place.PassageOf(entry.Text) } : null).OfType<LogEntry>());

    private static ImmutableArray<LogEntry> Latest(IEnumerable<LogEntry> entries) => [.. entries.OrderByDescending(entry => entry.At).ThenBy(entry => entry.Record)];

    private static IEnumerable<LogEntry> Notes(AskedScope scope, View view) =>
        from note in view.Of(Note.Kind, scope)
        where note is { Text.Length: > 0, Account: not null }
        select new LogEntry(note.Written ?? DateTimeOffset.MinValue, note.Author, view.PersonName(note.Author) ?? "somebody", view.CanonicalAccount(note.Account), Note.Kind, note.Id, note.Text!);

    private static IEnumerable<LogEntry> Said(AskedScope scope, LogPeriod period, View view) =>
        from entry in view.LoggedBetween(period.From, period.Until, change => change.Source.Rank == SourceRank.Person && change.Kind != Note.Kind.Name)
        where LogTopic.IsIn(entry, scope, view) && entry.Change.Summary.Length > 0
        select LogEntry.Of(entry, view);
}
