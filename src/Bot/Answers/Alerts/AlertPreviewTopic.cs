using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Answers.Alerts;

/// <summary>"What would you have sent last week?": the digests of past days, made again from the ledger as it was then.</summary>
internal sealed class AlertPreviewTopic : ITopic
{
    /// <summary>So many digests are shown with what is in them; of more, each is a line.</summary>
    private const int MostShown = 7;

    private const int MostOfADay = 4;

    public string Name => Topics.AlertPreview;

    public Honours Honours(Question question) => new() { Period = true, Ownership = false, Currency = false, Rate = false, AsOf = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var (view, preview) = (inquiry.View, question.Preview ?? AlertPreview.Usual);
        if (!PastDigests.TryMake(question, inquiry, new(inquiry.Today.AddDays(-7), inquiry.Today.AddDays(-1), "the last seven days"), out var past, out var why))
            return why;
        Digest[] digests = [.. past.Digests.Where(digest => !digest.IsEmpty)];
        var fresh = digests.Sum(digest => digest.Fresh.Length);
        var added = preview.Also.Intersect(preview.Muted).ToImmutableHashSet();
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [past.Scope.Label, "What I would have sent", past.Days.Label],
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
                .. question.Period is null ? [AssumptionWords.Assumed(past.Days.Label, "period")] : (ReadOnlySpan<Sentence>)[],
                Sentence.Of($"Each digest is made from what was true at the end of its day."),
            ],
            Receipt = Receipts.Of(
                question, inquiry, past.Scope, "a digest for each of its days, compared with the one before", [PastDigests.Told(preview)],
                digests.SelectMany(digest => digest.Fresh).Select(item => item.Item.Subject).Distinct()),
            Next = [new("All alerts", NextQuestions.About(Topics.Alerts, question)), new("What changed?", NextQuestions.About(Topics.Changes, question))],
        });
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

    private static AnswerRow Row(DigestItem item, View view) => new(AlertWords.Of(item.Item, view), item.Item.AtStake is { } stake ? [new("atStake", Quantity.Of(stake))] : [])
    {
        Note = item.Item.Why,
        WantsAttention = item.Item.Severity >= AlertSeverity.High,
        Record = item.Item.Subject,
    };

    private static AnswerRow Row(Digest digest, View view) => new(
        Day(digest),
        [new("newOrWorse", Quantity.Count(digest.Fresh.Length)), new("resolved", Quantity.Count(digest.Resolved.Length)), new("unchanged", Quantity.Count(digest.Unchanged.Length))])
    {
        Note = digest.Fresh is [var top, ..] ? Sentence.Of($"First: {AlertWords.Of(top.Item, view)}") : null,
    };

    private static string Day(Digest digest) => digest.Day.ToString("ddd d MMM", System.Globalization.CultureInfo.InvariantCulture);
}
