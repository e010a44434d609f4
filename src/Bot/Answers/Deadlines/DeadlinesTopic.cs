using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Deadlines;
using Domain.Opportunities;
using Domain.Promises;

namespace Bot.Answers.Deadlines;

/// <summary>What has to be done until a day, of every kind: promises, steps against risks, reviews, submissions, deals to close, payments. What is late stands apart.</summary>
internal sealed class DeadlinesTopic : ITopic
{
    /// <summary>How far ahead is looked when nobody said.</summary>
    public const int UsualDays = 14;

    private const int OnPage = 25;
    private const int MostLate = 5;

    public string Name => Topics.Deadlines;

    public Honours Honours(Question question) => new() { Filter = filter => Narrowing.OfRecords(filter) || filter is DealFilter.Overdue, Period = true, Currency = false, Rate = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var (view, today) = (inquiry.View, inquiry.Today);
        var scope = AskedScope.Of(question, view, "tasks");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var isOfLate = question.Deals.Filters.Contains(new DealFilter.Overdue());
        var period = question.Period ?? (isOfLate ? new(DateOnly.MinValue, today.AddDays(-1), "the past") : new(today, today.AddDays(UsualDays - 1), $"the next {UsualDays} days"));
        Deadline[] all = [.. Deadline.In(view, scope.Accounts, today).Where(one => new Traits(one.Account, one.Owner, one.Region) { Due = one.Day }.Fit(question.Deals.Filters, view, today))];
        Deadline[] due = [.. all.Where(one => period.Contains(one.Day))];
        // Of a time that holds today, what is late from before it is asked for too.
        Deadline[] before = period.Contains(today) ? [.. all.Where(one => one.Day < period.Start)] : [];
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = isOfLate ? [scope.Label, "What is late"] : [scope.Label, "What is due", period.Label],
            Headline = Headline(due, before, isOfLate, today),
            Details = due.Length > 1 ? [Kinds(due)] : [],
            Sections = before.Length > 0 && question.Skip == 0
                ? [new(Sentence.Of($"Late from before"), [.. before.Reverse().Take(MostLate).Select(one => Row(one, view, today))])] : [],
            RowsBesideSections = true,
            Values = [new("due", Quantity.Count(due.Length)), new("late", Quantity.Count(due.Concat(before).Count(one => one.Day < today)))],
            RowHeading = "What",
            Rows = [.. due.Skip(question.Skip).Take(OnPage).Select(one => Row(one, view, today))],
            RowCount = due.Length,
            Covered = due.Length,
            Total = due.Length,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, inquiry, scope, "what is not done yet and has a day in the period",
                [Sentence.Of($"Looked at: reviews ahead, open forecast calls, promises of both sides, steps against open risks, close dates of open deals, payments.")], due.Concat(before).Select(one => one.Record)),
            Next = [.. Further(question, before.Length, today)],
        });
    }

    private static IEnumerable<NextQuestion> Further(Question question, int before, DateOnly today)
    {
        if (before > MostLate)
            yield return new("All that is late", question with { Skip = 0, Period = null, Slots = [.. question.Slots.Where(slot => slot.Name != "period")], Deals = question.Deals with { Filters = question.Deals.Filters.Add(new DealFilter.Overdue()) } });
        yield return new("What needs attention?", NextQuestions.About(Topics.Alerts, question));
        yield return new("Next reviews", NextQuestions.About(Topics.NextReview, question));
        yield return new("What changed?", NextQuestions.About(Topics.Changes, question));
    }

    private static Sentence Headline(Deadline[] due, Deadline[] before, bool isOfLate, DateOnly today)
    {
        var late = due.Count(one => one.Day < today);
        var phrase = (due.Length, isOfLate) switch
        {
            (0, true) => new Phrase().Add($"Nothing is late"),
            (0, false) => new Phrase().Add($"Nothing is due"),
            (1, true) => new Phrase().Add($"1 thing is late"),
            (_, true) => new Phrase().Add($"{due.Length} things are late"),
            (1, false) => new Phrase().Add($"1 thing is due"),
            (_, false) => new Phrase().Add($"{due.Length} things are due"),
        };
        if (late > 0 && !isOfLate)
            phrase.Add($", {late} of them late");
        if (before.Length > 0)
            phrase.Add($"; {before.Length} more {(before.Length == 1 ? "is" : "are")} late from before");
        return phrase.Add($".").ToSentence();
    }

    /// <summary>"3 promises, 2 deals to close and 1 review".</summary>
    private static Sentence Kinds(IEnumerable<Deadline> due) => new Phrase().Add(Phrase.List(
        [.. due.GroupBy(one => one.Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key).Select(kind => Sentence.Of($"{kind.Count()} {Plural.Of(kind.Count(), Noun(kind.Key))}"))])).Add($".").ToSentence();

    private static string Noun(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Review => "review",
        DeadlineKind.Call => "forecast call",
        DeadlineKind.Promise => "promise",
        DeadlineKind.Step => "step against a risk",
        DeadlineKind.Risk => "next step of a risk",
        DeadlineKind.Deal => "deal to close",
        _ => "payment",
    };

    private static AnswerRow Row(Deadline one, View view, DateOnly today)
    {
        var note = new Phrase().Add(About(one, view));
        if (view.PersonName(one.Owner) is { } owner)
            note.Add($", {owner}");
        if (one.Day < today)
            note.Add($", late");
        return new(Title(one, view), [])
        {
            Aside = Sentence.Of($"{one.Day}"),
            Note = note.ToSentence(),
            WantsAttention = one.Day < today,
            Record = one.Record,
            Actions = Actions(one, view),
        };
    }

    private static Sentence About(Deadline one, View view)
    {
        var account = view.AccountName(one.Account);
        return one switch
        {
            { Kind: DeadlineKind.Promise, Side: PromiseSide.Them } => Sentence.Of($"{account}, promised by them"),
            { Kind: DeadlineKind.Promise } => Sentence.Of($"{account}, promised by us"),
            { Kind: DeadlineKind.Deal, Amount: { } amount } => Sentence.Of($"{account}, deal to close, {Quantity.Of(amount)}"),
            { Kind: DeadlineKind.Payment, Amount: { } amount } => Sentence.Of($"{account}, to be paid by them, {Quantity.Of(amount)}"),
            { Kind: DeadlineKind.Payment } => Sentence.Of($"{account}, to be paid by them"),
            { Kind: DeadlineKind.Call, Account: null } => Sentence.Of($"numbers to submit"),
            { Kind: DeadlineKind.Call } => Sentence.Of($"{account}, numbers to submit"),
            _ => Sentence.Of($"{account}, {Noun(one.Kind)}"),
        };
    }

    private static ImmutableArray<RowAction> Actions(Deadline one, View view) => view.ClearanceFor(one.Account) < Clearance.Money ? [] : one.Kind switch
    {
        DeadlineKind.Promise => [RowAction.Done, RowAction.WeekLater],
        DeadlineKind.Step => [RowAction.MitigationDone],
        _ => [],
    };

    private static string Title(Deadline one, View view) => one switch
    {
        { Kind: DeadlineKind.Call, Title: { Length: > 0 } period } => $"Forecast call: {period}",
        { Title: { Length: > 0 } title } => title,
        _ => view.ClearanceFor(one.Account) < Clearance.Money ? "not shown to you here" : FirstLetter.Upper(Noun(one.Kind)),
    };
}
