using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;

namespace Bot.Answers.Logs;

/// <summary>What was logged, the latest first, by when it was recorded; what of it says certain words; and who set a field, with the note that was written with it.</summary>
internal sealed class LogTopic : ITopic
{
    private const int OnPage = 25;

    public string Name => Topics.Log;

    public Honours Honours(Question question) => new() { Filter = filter => filter is DealFilter.In { Dimension: DealDimension.Owner }, Deal = true, Period = true, AsOf = false, Currency = false, Rate = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "records");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        if (question.Log is { Words.Length: > 0 } or { Kind: "note", Field: null })
            return Searched(question, scope, inquiry);
        var isAll = question.Subject is not null || question.Log?.Field is not null;
        var period = LogPeriod.Of(question, inquiry.Today, view, isAll);
        VisibleChange[] known = [.. view.LoggedBetween(period.From, period.Until).Where(change => IsIn(change, scope, view))];
        VisibleChange[] told = [.. known.Where(change => Counts(change, question)).Reverse()];
        LogEntry[] written = [.. told.Select(change => LogEntry.Of(change, view)).Where(entry => IsBy(entry, question))];
        LogEntry[] takenBack = isAll ? [] : [.. TakenBack(question, scope, period, view)];
        LogEntry[] entries = [.. written.Concat(takenBack).OrderByDescending(entry => entry.At)];
        var people = written.Select(entry => entry.By).Distinct().Count();
        return Answered(
            question, inquiry, scope, entries, LogWords.Headline(question, told, written.Length, people),
            [.. question.Log?.Field is not null && told is [var last, ..] ? LogWords.Why(last, known) : LogWords.Besides(entries.Length, takenBack.Length, isAll ? 0 : known.Count(change => change.Change.Source.Rank != SourceRank.Person))],
            [.. period.Assumed is { } assumed ? [assumed] : (ReadOnlySpan<Sentence>)[]],
            "rows of the ledger by when they were recorded; what was taken back is told without its words",
            isAll ? Sentence.Of($"From every source.") : Sentence.Of($"What people wrote; what was imported or synchronised is left out."));
    }

    /// <summary>True when the entry belongs to an account that is asked about.</summary>
    public static bool IsIn(VisibleChange change, AskedScope scope, View view) =>
        change.Kind.Home == Home.Account && (scope.Accounts is not { } accounts || ((change.Kind.AccountField is null ? view.CanonicalAccount(change.Change.RecordId) : change.Account) is { } account && accounts.Contains(account)));

    /// <summary>True when nobody is asked for, or whoever said it.</summary>
    public static bool IsBy(LogEntry entry, Question question) =>
        question.Deals.Filters.All(filter => filter is not DealFilter.In { Dimension: DealDimension.Owner, Keys: var people } || (entry.By is { } by && people.Contains(by.Value)));

    private static Reply.Answered Searched(Question question, AskedScope scope, Inquiry inquiry)
    {
        var period = LogPeriod.Of(question, inquiry.Today, inquiry.View, isAllTime: true);
        var search = LogSearch.In(question, scope, period, inquiry.View);
        return Answered(
            question, inquiry, scope, [.. search.Found], LogWords.Found(question, search, scope, inquiry.View), search.Found.IsEmpty && question.Log?.Words is not null ? [LogWords.LookedThrough(question, search, scope, inquiry.View)] : [],
            [.. search.IsOfSome && !search.Found.IsEmpty ? [Sentence.Of($"None says all of it; these say some.")] : (ReadOnlySpan<Sentence>)[]],
            question.Log?.Words is null ? "the notes as they are now, from every source; the latest first"
                : "texts that say every word, in any of its forms or as the beginning of a longer one, and phrases in quotes as they are; the latest first",
            LogWords.LookedThrough(question, search, scope, inquiry.View));
    }

    private static Reply.Answered Answered(
        Question question, Inquiry inquiry, AskedScope scope, LogEntry[] entries, Sentence headline, ImmutableArray<Sentence> details, ImmutableArray<Sentence> assumed, string formula, Sentence definition) => new(new()
        {
            Question = question,
            Subject = question.Period is { } said ? [scope.Label, "Log", said.Label] : [scope.Label, "Log"],
            Headline = headline,
            Details = details,
            Values = [new("entries", Quantity.Count(entries.Length)), new("people", Quantity.Count(entries.Select(entry => entry.By).Distinct().Count()))],
            RowHeading = "Entry",
            Rows = [.. entries.Skip(question.Skip).Take(OnPage).Select(entry => entry.Row(inquiry.View))],
            RowCount = entries.Length,
            Covered = entries.Length,
            Total = entries.Length,
            Assumptions = [.. AssumptionWords.Of(question), .. assumed],
            Receipt = Receipts.Of(question, inquiry, scope, formula, [definition], entries.Select(entry => entry.Record).Distinct()),
            Next = LogNext.Of(question, inquiry.View.Reader.Person),
        });

    private static bool Counts(VisibleChange entry, Question question) =>
        (question.Subject is not { } subject || entry.Change.RecordId == subject)
        && (question.Log?.Kind is not { } kind || entry.Kind.Name == kind)
        && (question.Log?.Field is { } field ? entry.Change.Fields.ContainsKey(field) : question.Subject is not null || entry.Change.Source.Rank == SourceRank.Person);

    /// <summary>One line for everything that one order took back of a record.</summary>
    private static IEnumerable<LogEntry> TakenBack(Question question, AskedScope scope, LogPeriod period, View view) =>
        view.TakenBackBetween(period.From, period.Until).Where(undo => IsIn(undo, scope, view) && (question.Log?.Kind is not { } kind || undo.Kind.Name == kind))
            .DistinctBy(undo => (undo.Change.CorrelationId, undo.Change.RecordId)).Select(LogEntry.TakenBack).Where(entry => IsBy(entry, question));
}
