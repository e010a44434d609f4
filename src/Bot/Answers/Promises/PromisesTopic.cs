using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Promises;

namespace Bot.Answers.Promises;

/// <summary>What we and the client have promised each other and not done yet, the first due first, and how much was kept before.</summary>
internal sealed class PromisesTopic : ITopic
{
    private const int OnPage = 25;

    public string Name => Topics.Promises;

    public Honours Honours(Question question) => new()
    {
        Filter = filter => Narrowing.OfRecords(filter) || filter is DealFilter.DateIn or DealFilter.Overdue or DealFilter.Missing { Property: DealProperty.Owner },
        Grouping = dimension => dimension is DealDimension.Account or DealDimension.Family or DealDimension.Owner,
        Currency = false,
        Rate = false,
    };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "promises");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        Promise[] all = [.. view.Of(Promise.Kind, scope).Where(promise => Fits(promise, question, view, inquiry.Today))];
        Promise[] open = [.. all.Where(promise => promise.IsOpen && Is(promise, question.Deals.Filters, inquiry.Today)).OrderBy(promise => promise.Due ?? DateOnly.MaxValue).ThenBy(promise => promise.Id)];
        Promise[] told = question.Subject is not null ? all : question.Promises is { IsOfKept: true }
            ? [.. all.Where(promise => promise.State is PromiseState.Done or PromiseState.Missed).OrderByDescending(promise => promise.Due ?? DateOnly.MinValue).ThenBy(promise => promise.Id)]
            : open;
        AnswerRow[] rows = question.Deals.GroupBy is { } dimension
            ? GroupedPromises.Of(all, open, dimension, view, inquiry.Today)
            : [.. told.Select(promise => Row(promise, view, inquiry.Today))];
        var overdue = open.Count(promise => promise.Due < inquiry.Today);
        var (ours, theirs) = (KeptRate.Of(all, PromiseSide.Us), KeptRate.Of(all, PromiseSide.Them));
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "Promises"],
            Headline = question.Subject is not null && all is [var only] ? Standing(only, view) : question.Promises is { IsOfKept: true } ? KeptHeadline(ours, theirs) : Headline(question, open, overdue),
            Details = question.Subject is not null || question.Promises is { IsOfKept: true } ? [] : [.. Kept("We", ours), .. Kept("They", theirs)],
            Values =
            [
                new("openPromises", Quantity.Count(open.Length)),
                new("overduePromises", Quantity.Count(overdue)),
                .. ours.Rate is { } kept ? [new NamedValue("keptByUs", Quantity.Ratio(kept))] : (ReadOnlySpan<NamedValue>)[],
                .. theirs.Rate is { } keptByThem ? [new NamedValue("keptByThem", Quantity.Ratio(keptByThem))] : (ReadOnlySpan<NamedValue>)[],
            ],
            RowHeading = question.Deals.GroupBy switch { null => "Promise", DealDimension.Owner => "Who keeps them", _ => "Account" },
            Rows = [.. rows.Skip(question.Skip).Take(OnPage)],
            RowCount = rows.Length,
            Covered = told.Length,
            Total = told.Length,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, inquiry, scope, "kept = done / (done + missed), ours and theirs apart",
                [Sentence.Of($"Open: proposed, confirmed or renegotiated. Its owner is who of us keeps it, or holds them to it.")], told.Select(promise => promise.Id)),
            Next =
            [
                .. Further(question),
                new("What changed?", NextQuestions.About(Topics.Changes, question)),
                new("Next reviews", NextQuestions.About(Topics.NextReview, question)),
            ],
        });
    }

    /// <summary>The overdue ones, the accounts one by one, and what was kept.</summary>
    private static IEnumerable<NextQuestion> Further(Question question)
    {
        var asked = question with { Skip = 0 };
        if (question.Promises is not { IsOfKept: true } && !question.Deals.Filters.Contains(new DealFilter.Overdue()))
            yield return new("Overdue", asked with { Deals = question.Deals with { GroupBy = null, Filters = question.Deals.Filters.Add(new DealFilter.Overdue()) } });
        if (question.Deals.GroupBy is null)
            yield return new("By account", asked with { Deals = question.Deals with { GroupBy = DealDimension.Account }, Promises = question.Promises is { } query ? query with { IsOfKept = false } : null });
        if (question.Promises is not { IsOfKept: true })
            yield return new("Kept and missed", asked with { Deals = new() { Filters = [.. question.Deals.Filters.Where(filter => filter is not (DealFilter.Overdue or DealFilter.DateIn))] }, Promises = new(question.Promises?.Side, true) });
    }

    private static bool Fits(Promise promise, Question question, View view, DateOnly today) => (question.Subject is not { } subject || promise.Id == subject) && (question.Promises?.Side is not { } side || (promise.Side ?? PromiseSide.Us) == side)
        && new Traits(promise.Account, promise.Owner, null).Fit(question.Deals.Filters.Where(filter => filter is not (DealFilter.Overdue or DealFilter.DateIn)), view, today);

    private static bool Is(Promise promise, IEnumerable<DealFilter> filters, DateOnly today) => filters.All(filter => filter switch
    {
        DealFilter.Overdue => promise.Due < today,
        DealFilter.DateIn(_, var period) => promise.Due is { } due && period.Contains(due),
        _ => true,
    });

    private static AnswerRow Row(Promise promise, View view, DateOnly today)
    {
        var note = new Phrase().Add($"{view.AccountName(promise.Account)}, {(promise.Side == PromiseSide.Them ? "by them" : "by us")}");
        if (view.PersonName(promise.Owner) is { } owner)
            note.Add(promise.Side == PromiseSide.Them ? Sentence.Of($", {owner} holds them to it") : Sentence.Of($", {owner}"));
        if (promise.State is PromiseState.Renegotiated)
            note.Add($", renegotiated");
        if (!promise.IsOpen)
            note.Add($", {(promise.State == PromiseState.Done ? "kept" : "missed")}");
        else if (promise.Due < today)
            note.Add($", overdue");
        var isTold = view.ClearanceFor(promise.Account) >= Clearance.Money;
        return new(promise.Text is { Length: > 0 } text ? text : "a promise that is not shown to you here", [])
        {
            Aside = promise.Due is { } due ? Sentence.Of($"{due}") : null,
            Note = note.ToSentence(),
            WantsAttention = promise.State == PromiseState.Missed || (promise.IsOpen && promise.Due < today),
            Record = promise.Id,
            Actions = isTold && promise.IsOpen ? promise.Due is null ? [RowAction.Done] : [RowAction.Done, RowAction.WeekLater] : [],
        };
    }

    /// <summary>Who is to do one promise, and until when; or what became of it.</summary>
    private static Sentence Standing(Promise promise, View view)
    {
        if (!promise.IsOpen)
            return Sentence.Of($"It was {(promise.State switch { PromiseState.Done => "kept", PromiseState.Missed => "missed", _ => "withdrawn" })}.");
        var owner = view.PersonName(promise.Owner) ?? "Nobody";
        var phrase = promise.Side == PromiseSide.Them ? new Phrase().Add($"They promised it, and {owner} holds them to it") : new Phrase().Add($"{owner} keeps it");
        return (promise.Due is { } due ? phrase.Add($", until {due}.") : phrase.Add($"; no day was said.")).ToSentence();
    }

    private static Sentence Headline(Question question, Promise[] open, int overdue)
    {
        var phrase = new Phrase().Add($"{open.Length} {$"{(question.Deals.Filters.Contains(new DealFilter.Overdue()) ? "overdue" : "open")} {Plural.Of(open.Length, "promise")}"}");
        foreach (var due in question.Deals.Filters.OfType<DealFilter.DateIn>())
            phrase.Add($" due in {due.Period.Label}");
        if (overdue > 0 && overdue < open.Length)
            phrase.Add($", {overdue} overdue");
        return phrase.Add($".").ToSentence();
    }

    private static Sentence KeptHeadline(KeptRate ours, KeptRate theirs) => (ours.Done + ours.Missed, theirs.Done + theirs.Missed) switch
    {
        (0, 0) => Sentence.Of($"No promise has come to an end yet."),
        (var we, 0) => Sentence.Of($"We kept {ours.Done} of {we} promises, {Share(ours)}."),
        (0, var they) => Sentence.Of($"They kept {theirs.Done} of {they} promises, {Share(theirs)}."),
        (var we, var they) => Sentence.Of($"We kept {ours.Done} of {we} promises, {Share(ours)}; they {theirs.Done} of {they}, {Share(theirs)}."),
    };

    private static Quantity Share(KeptRate kept) => Quantity.Ratio(decimal.Round(kept.Rate ?? 0, 4));

    private static IEnumerable<Sentence> Kept(string who, KeptRate kept) =>
        kept.Rate is { } rate ? [Sentence.Of($"{who} kept {kept.Done} of {kept.Done + kept.Missed} that came to an end: {Quantity.Ratio(decimal.Round(rate, 4))}.")] : [];
}
