using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Targets;

namespace Bot.Answers.Changes;

/// <summary>What changed since a moment: by when it was true, with what was only learned since told apart.</summary>
internal sealed class ChangesTopic : ITopic
{
    private const int OnPage = 25;
    private const int DefaultDays = 7;

    public string Name => Topics.Changes;

    public Honours Honours(Question question) => new() { Filter = Narrowing.OfRecords, Deal = true };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "records");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var baseline = question.Baseline ?? StartOf(inquiry.Today.AddDays(-DefaultDays), view);
        var until = question.AsOf is { } day ? StartOf(day.AddDays(1), view).AddTicks(-1) : DateTimeOffset.MaxValue;
        var known = question.KnownAt ?? DateTimeOffset.MaxValue;
        VisibleChange[] happened = [.. view.ChangesBetween(baseline, until).Where(change => change.Change.At <= known && Counts(change, question, scope, view) && Fits(change, question, inquiry))];
        VisibleChange[] late =
        [
            .. view.LoggedBetween(baseline, known).Where(change => change.Change.On <= baseline && Counts(change, question, scope, view) && Fits(change, question, inquiry)),
        ];
        var moves = Moves(happened, late, view);
        var deals = DealMoves.Of(moves, view, question.Currency, question.RateType, inquiry.Today);
        return new Reply.Answered(new()
        {
            Question = question with { Baseline = baseline },
            Subject = [scope.Label, "What changed"],
            Headline = Headline(question, moves, deals, Since(question, view.DayOf(baseline)), DealWords.Where(question.Deals.Filters, new(new(view, inquiry.Today, [], question.Currency, question.RateType)))),
            Details = [.. Late(late)],
            Values =
            [
                new("changes", Quantity.Count(happened.Length)),
                new("records", Quantity.Count(moves.Count(move => !move.IsLate))),
                new("learnedLate", Quantity.Count(late.Length)),
                .. deals.Values(),
            ],
            RowHeading = "Record",
            Rows = [.. moves.Skip(question.Skip).Take(OnPage).Select(move => move.Row(view, scope.Accounts is not { Count: 1 }))],
            RowCount = moves.Length,
            Covered = happened.Length,
            Total = happened.Length,
            Assumptions =
            [
                .. AssumptionWords.Of(question),
                .. question.Baseline is null ? [AssumptionWords.Assumed($"the last {DefaultDays} days", "beginning")] : (ReadOnlySpan<Sentence>)[],
            ],
            Receipt = Receipts.Of(
                question, inquiry, scope, "changes that are true since a moment after the beginning, undone ones left out",
                [Sentence.Of($"Since {baseline}, by when it was true; what was logged since but true before is told apart.")],
                moves.Select(move => move.Record)),
            Next =
            [
                new("Forecast", NextQuestions.About(Topics.Forecast, question)),
                new("Open risks", NextQuestions.About(Topics.Risks, question)),
                new("Next reviews", NextQuestions.About(Topics.NextReview, question)),
            ],
        });
    }

    /// <summary>Deals first, the greatest change of amount ahead; what was learned late last.</summary>
    private static ImmutableArray<RecordMove> Moves(VisibleChange[] happened, VisibleChange[] late, View view) =>
    [
        .. ByRecord(happened, false, view).Concat(ByRecord(late, true, view))
            .OrderBy(move => move.IsLate).ThenBy(move => move.Kind != (RecordKind)Opportunity.Kind).ThenByDescending(move => move.Weight).ThenByDescending(move => move.Last).ThenBy(move => move.Record),
    ];

    private static IEnumerable<RecordMove> ByRecord(VisibleChange[] changes, bool isLate, View view) =>
        changes.GroupBy(change => (change.Kind, change.Change.RecordId)).Select(record => RecordMove.Of([.. record], isLate, view))
            .Where(move => move.IsNew || move.IsRemoved || !move.Fields.IsEmpty);

    private static bool Counts(VisibleChange change, Question question, AskedScope scope, View view)
    {
        if (question.Subject is { } subject && change.Change.RecordId != subject)
            return false;
        if (question.Log?.Kind is { } asked && change.Kind.Name != asked)
            return false;
        if (change.Kind.IsCounted || (change.Change.Operation == Operation.Set && change.Change.Fields.IsEmpty))
            return false;
        var account = change.Kind == (RecordKind)Account.Kind ? view.CanonicalAccount(change.Change.RecordId) : change.Account;
        return scope.Accounts is { } accounts
            ? account is { } known && accounts.Contains(known)
            : change.Kind.Home == Home.Account || change.Kind == (RecordKind)Target.Kind;
    }

    private static bool Fits(VisibleChange change, Question question, Inquiry inquiry) =>
        question.Deals.Filters.IsEmpty || Traits.Of(change, inquiry.View).Fit(question.Deals.Filters, inquiry.View, inquiry.Today);

    private static DateTimeOffset StartOf(DateOnly day, View view)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new(local, view.TimeZone.GetUtcOffset(local));
    }

    /// <summary>The day, and the event of that day where the question named one: "the last call (26 Nov 2026)".</summary>
    private static Sentence Since(Question question, DateOnly day) =>
        question.Baseline is not null && question.Slots.LastOrDefault(slot => slot.Name == "since") is { Said: ("the last call" or "the last review") and var named, Assumed: false }
            ? Sentence.Of($"{named} ({day})")
            : Sentence.Of($"{day}");

    private static Sentence Headline(Question question, ImmutableArray<RecordMove> moves, DealMoves deals, Sentence since, Sentence? where)
    {
        var count = moves.Count(move => !move.IsLate);
        var what = question.Log?.Kind ?? "record";
        var phrase = (count == 0 && question.Log is null ? new Phrase().Add($"Nothing changed since ") : new Phrase().Add($"{count} {Plural.Of(count, what)} changed since ")).Add(since);
        if (where is not null)
            phrase.Add($" ").Add(where);
        if (deals.InWords() is { IsEmpty: false } words)
            phrase.Add($": ").Add(Phrase.List(words));
        return phrase.Add($".").ToSentence();
    }

    private static IEnumerable<Sentence> Late(VisibleChange[] late) => late.Length == 0
        ? []
        : [Sentence.Of($"{late.Length} {Plural.Of(late.Length, "change")} {(late.Length == 1 ? "was" : "were")} logged since, but true before.")];
}
