using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Answers.Alerts;

/// <summary>"What would you have sent last week?": the digests of past days, made again from the ledger as it was then.</summary>
internal sealed class AlertPreviewTopic : ITopic
{
    private const int MostDays = 92;

    /// <summary>So many digests are shown with what is in them; of more, each is a line.</summary>
    private const int MostShown = 7;

    private const int MostOfADay = 4;

    public string Name => Topics.AlertPreview;

    public Honours Honours(Question question) => new() { Period = true, Ownership = false, Currency = false, Rate = false, AsOf = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var preview = question.Preview ?? AlertPreview.Usual;
        var concerned = preview.IsPersonal && question.Scope.Reading == ScopeReading.Everything ? ConcernedPerson.Of(view) : null;
        var scope = concerned is { Accounts: { } own } ? new(own, "what concerns you", Sentence.Of($"What concerns you: your accounts, your region and what you own.")) : AskedScope.Of(question, view, "alerts");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var (first, last) = question.Period is { } period ? (period.Start, period.End < inquiry.Today ? period.End : inquiry.Today) : (inquiry.Today.AddDays(-7), inquiry.Today.AddDays(-1));
        if (first > last)
            return new Reply.Refused(Sentence.Of($"That is still to come: I can only tell what I would have sent on days that have been."));
        if (last.DayNumber - first.DayNumber >= MostDays)
            return new Reply.Refused(Sentence.Of($"That is too long: I can tell what I would have sent for up to {MostDays} days at once."));
        Digest[] digests = [.. Replayed(preview, inquiry, scope, concerned, first, last).Where(digest => !digest.IsEmpty)];
        var fresh = digests.Sum(digest => digest.Fresh.Length);
        var added = preview.Also.Intersect(preview.Muted).ToImmutableHashSet();
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "What I would have sent", question.Period?.Label ?? "the last seven days"],
            Headline = digests.Length == 0 ? Sentence.Of($"I would have sent nothing.")
                : Sentence.Of($"{digests.Length} {Plural.Of(digests.Length, "digest")}, with {fresh} new or worse {Plural.Of(fresh, "thing")} in all."),
            Details = [.. Also(preview, added, digests)],
            Sections = digests.Length > MostShown ? [] : [.. digests.Select(digest => Section(digest, view))],
            Values =
            [
                new("digests", Quantity.Count(digests.Length)),
                new("newOrWorse", Quantity.Count(fresh)),
                new("resolved", Quantity.Count(digests.Sum(digest => digest.Resolved.Length))),
            ],
            RowHeading = digests.Length > MostShown ? "Digest" : "",
            Rows = digests.Length > MostShown ? [.. digests.Skip(question.Skip).Select(digest => Row(digest, view))] : [],
            RowCount = digests.Length > MostShown ? digests.Length : 0,
            Covered = digests.Length,
            Total = digests.Length,
            Assumptions =
            [
                .. AssumptionWords.Of(question),
                .. question.Period is null ? [AssumptionWords.Assumed("the last seven days", "period")] : (ReadOnlySpan<Sentence>)[],
                Sentence.Of($"Each digest is made from what was true at the end of its day."),
            ],
            Receipt = Receipts.Of(
                question, inquiry, scope, "a digest for each of its days, compared with the one before", [Told(preview)],
                digests.SelectMany(digest => digest.Fresh).Select(item => item.Item.Subject).Distinct()),
            Next = [new("All alerts", NextQuestions.About(Topics.Alerts, question)), new("What changed?", NextQuestions.About(Topics.Changes, question))],
        });
    }

    /// <summary>The digest before the first day is made too, so that what was told before is not told as new.</summary>
    private static IEnumerable<Digest> Replayed(AlertPreview preview, Inquiry inquiry, AskedScope scope, ConcernedPerson? concerned, DateOnly first, DateOnly last)
    {
        var before = first.AddDays(-1);
        while (!preview.Days.Contains(before.DayOfWeek))
            before = before.AddDays(-1);
        var wanted = Subscription.Usual(inquiry.View.Reader.Person ?? default) with { Muted = [.. preview.Muted.Except(preview.Also)] };
        return AlertReplay.Of(inquiry.View, inquiry.Health, scope.Accounts, before, last, day => preview.Days.Contains(day.DayOfWeek), [], wanted, concerned).Where(digest => digest.Day >= first);
    }

    private static IEnumerable<Sentence> Also(AlertPreview preview, ImmutableHashSet<string> added, Digest[] digests)
    {
        if (preview.Also.IsEmpty)
            yield break;
        var titles = string.Join(", ", preview.Also.Select(rule => AlertRules.Named(rule)?.Title).OfType<string>());
        yield return added.IsEmpty
            ? Sentence.Of($"You are told of {titles} as it is.")
            : Sentence.Of($"{digests.Sum(digest => digest.Fresh.Count(item => added.Contains(item.Item.Rule)))} of them only because you would be told of {titles} too.");
    }

    private static AnswerSection Section(Digest digest, View view) => new(Title(digest), [.. digest.Fresh.Take(MostOfADay).Select(item => Row(item, view))]);

    private static Sentence Title(Digest digest) => digest.Fresh.Length switch
    {
        0 => Sentence.Of($"{Day(digest)}: nothing new, {digest.Unchanged.Length} still open"),
        <= MostOfADay => Sentence.Of($"{Day(digest)}: {digest.Fresh.Length} new or worse, {digest.Unchanged.Length} still open"),
        var fresh => Sentence.Of($"{Day(digest)}: {fresh} new or worse, the first {MostOfADay} below, {digest.Unchanged.Length} still open"),
    };

    private static AnswerRow Row(DigestItem item, View view) => new(Label(item.Item, view), item.Item.AtStake is { } stake ? [new("atStake", Quantity.Of(stake))] : [])
    {
        Note = item.Item.Why,
        WantsAttention = item.Item.Severity >= AlertSeverity.High,
        Record = item.Item.Subject,
    };

    private static AnswerRow Row(Digest digest, View view) => new(
        Day(digest),
        [new("newOrWorse", Quantity.Count(digest.Fresh.Length)), new("resolved", Quantity.Count(digest.Resolved.Length)), new("unchanged", Quantity.Count(digest.Unchanged.Length))])
    {
        Note = digest.Fresh is [var top, ..] ? Sentence.Of($"First: {Label(top.Item, view)}") : null,
    };

    private static string Day(Digest digest) => digest.Day.ToString("ddd d MMM", System.Globalization.CultureInfo.InvariantCulture);

    private static Sentence Told(AlertPreview preview)
    {
        string[] muted = [.. preview.Muted.Except(preview.Also).Select(rule => AlertRules.Named(rule)?.Title).OfType<string>()];
        return muted.Length == 0 ? Sentence.Of($"Told of: everything.") : Sentence.Of($"Told of: everything but {string.Join(", ", muted)}.");
    }

    private static string Label(AlertItem item, View view) => item.Account is null ? item.Title : $"{view.AccountName(item.Account)}: {item.Title}";
}
