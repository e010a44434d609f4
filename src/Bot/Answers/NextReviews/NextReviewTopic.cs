using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Promises;
using Domain.Reviews;

namespace Bot.Answers.NextReviews;

/// <summary>Upcoming business reviews: when, who owns them, who is wanted there, what was promised and is still open.</summary>
internal sealed class NextReviewTopic : ITopic
{
    private const int OnPage = 25;
    private const int MostPromises = 3;

    public string Name => Topics.NextReview;

    public Honours Honours(Question question) => new() { Filter = filter => Narrowing.OfRecords(filter) || filter is DealFilter.Missing { Property: DealProperty.Owner }, Period = true, Currency = false, Rate = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "reviews");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        Review[] upcoming =
        [
            .. view.Of(Review.Kind, scope).Where(review => review.IsUpcoming(inquiry.Today) && (question.Period is null || question.Period.Contains(review.Date!.Value))
                && Traits.Of(review).Fit(question.Deals.Filters, view, inquiry.Today))
                .OrderBy(review => review.Date).ThenBy(review => review.Id),
        ];
        Promise[] promises = [.. view.Of(Promise.Kind, scope).Where(promise => promise.IsOpen)];
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = question.Period is { } period ? [scope.Label, "Upcoming reviews", period.Label] : [scope.Label, "Upcoming reviews"],
            Headline = Headline(question, upcoming, inquiry),
            Facts = [.. upcoming is [var first, ..] ? Facts(first, view) : []],
            Sections = [.. upcoming is [var next, ..] && question.Skip == 0 ? OpenPromises(next, promises, inquiry) : []],
            Values =
            [
                .. upcoming is [{ Date: { } date }, ..] ? [new NamedValue("days", Quantity.Days(date.DayNumber - inquiry.Today.DayNumber))] : (ReadOnlySpan<NamedValue>)[],
                new("reviews", Quantity.Count(upcoming.Length)),
                new("openPromises", Quantity.Count(promises.Length)),
            ],
            RowHeading = "Review",
            Rows = [.. upcoming.Skip(question.Skip).Take(OnPage).Select(review => Row(review, promises, view))],
            RowCount = upcoming.Length,
            Covered = upcoming.Length,
            Total = upcoming.Length,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, inquiry, scope, "reviews dated today or later that were not held", [Sentence.Of($"Open promises: proposed, confirmed or renegotiated.")],
                upcoming.Select(review => review.Id)),
            Next =
            [
                new("What changed?", Since(question, view, scope, inquiry.Today)),
                new("Open risks", NextQuestions.About(Topics.Risks, question)),
                new("Forecast this quarter", NextQuestions.About(Topics.Forecast, question)),
            ],
        });
    }

    /// <summary>"QBR with Contoso".</summary>
    public static string NameOf(Review review, View view) => $"{review.Type?.ToString().ToUpperInvariant() ?? "Review"} with {view.AccountName(review.Account)}";

    private static Sentence Headline(Question question, Review[] upcoming, Inquiry inquiry)
    {
        var phrase = new Phrase();
        if (upcoming is [var next, ..])
            phrase.Add($"{Quantity.Days(next.Date!.Value.DayNumber - inquiry.Today.DayNumber)} to the {NameOf(next, inquiry.View)} on {next.Date.Value}").Add(Readiness(next, inquiry.View));
        else
            phrase.Add($"No review is planned");
        if (upcoming.Length > 1 && question.Period is { } period)
            phrase.Add($"; {upcoming.Length} in {period.Label}");
        else if (upcoming is [] && question.Period is { } asked)
            phrase.Add($" in {asked.Label}");
        var facts = new DealFacts(new(inquiry.View, inquiry.Today, [], question.Currency, question.RateType));
        if (DealWords.Where(question.Deals.Filters, facts) is { } where)
            phrase.Add($" ").Add(where);
        return phrase.Add($".").ToSentence();
    }

    private static Sentence Readiness(Review review, View view) => Preparation.Lacking(review, view) is { IsEmpty: false } lacking
        ? Sentence.Of($": {string.Join(", ", lacking)}")
        : Sentence.Of($"");

    private static IEnumerable<AnswerFact> Facts(Review next, View view)
    {
        yield return new("Owner", Sentence.Of($"{view.PersonName(next.Owner) ?? "nobody yet"}"));
        yield return new("Wanted there", Sentence.Of($"{(next.AttendeesWanted.IsEmpty ? "nobody invited yet" : string.Join(", ", next.AttendeesWanted))}"));
        if (view.ClearanceFor(next.Account) >= Clearance.Money)
            yield return new("Agenda", Sentence.Of($"{(next.Agenda is { Length: > 0 } agenda ? agenda : "none yet")}"));
    }

    private static IEnumerable<AnswerSection> OpenPromises(Review next, Promise[] promises, Inquiry inquiry)
    {
        Promise[] open = [.. Of(next, promises, inquiry.View).OrderBy(promise => promise.Due ?? DateOnly.MaxValue)];
        if (open.Length > 0)
            yield return new(
                Sentence.Of($"{open.Length} open {Plural.Of(open.Length, "promise")}"), [.. open.Take(MostPromises).Select(promise => PromiseRows.Of(promise, inquiry.Today))]);
    }

    private static IEnumerable<Promise> Of(Review review, Promise[] promises, View view) =>
        promises.Where(promise => view.CanonicalAccount(promise.Account) == view.CanonicalAccount(review.Account));

    private static AnswerRow Row(Review review, Promise[] promises, View view)
    {
        var open = Of(review, promises, view).Count();
        string?[] parts = [review.State?.ToString().ToLowerInvariant(), view.PersonName(review.Owner), .. Preparation.Lacking(review, view)];
        var note = new Phrase().Add($"{string.Join(", ", parts.OfType<string>())}");
        if (open > 0)
            note.Add(parts.OfType<string>().Any() is false ? Sentence.Of($"{open} open {Plural.Of(open, "promise")}") : Sentence.Of($", {open} open {Plural.Of(open, "promise")}"));
        return new(NameOf(review, view), [new("openPromises", Quantity.Count(open))])
        {
            Aside = Sentence.Of($"{review.Date!.Value}"),
            Note = note.ToSentence(),
            Record = review.Id,
        };
    }

    private static Question Since(Question question, View view, AskedScope scope, DateOnly today)
    {
        var last = view.Of(Review.Kind, scope).Where(review => review.Date < today && review.State is ReviewState.Held or ReviewState.Recapped or ReviewState.Closed)
            .Max(review => review.Date);
        var changes = NextQuestions.About(Topics.Changes, question);
        return last is { } day ? changes with { Baseline = new(day, TimeOnly.MinValue, TimeSpan.Zero) } : changes;
    }
}
