using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Answers.Alerts;

/// <summary>
/// "How were the alerts last month?": what was told on past days, rule by rule, and what became of it. Rules that moved hardly anybody are suggested to be muted,
/// each with one press.
/// </summary>
internal sealed class AlertReviewTopic : ITopic
{
    private const int OnPage = 25;
    private const int MostDismissed = 5;

    public string Name => Topics.AlertReview;

    public Honours Honours(Question question) => new() { Period = true, Ownership = false, Currency = false, Rate = false, AsOf = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var preview = question.Preview ?? AlertPreview.Usual;
        if (!PastDigests.TryMake(question, inquiry, FiscalCalendar.Month(inquiry.Today.AddMonths(-1)), out var past, out var why))
            return why;
        var (view, last) = (inquiry.View, past.Days.End);
        var review = AlertReview.Of(view, past.Before, past.Digests, last);
        var all = AlertFates.Of(review.Alerts);
        var rules = review.Rules.OrderByDescending(rule => rule.Fates.SuggestsMuting).ToArray();
        var suggested = rules.Count(rule => rule.Fates.SuggestsMuting);
        var muting = view.Find(Subscription.Kind, preview.Subscriber);
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [past.Scope.Label, "What became of the alerts", past.Days.Label],
            Headline = all.Told == 0 ? Sentence.Of($"No alert was told.")
                : Sentence.Of($"{all.Told} {Plural.Of(all.Told, "alert")} told: {all.Acted} acted on, {all.Dismissed} dismissed, {all.Open} still open."),
            Details = [.. Details(all, suggested)],
            Sections = question.Skip == 0 ? [.. Dismissed(review, view.At(view.EndOf(last), null))] : [],
            RowsBesideSections = true,
            Values = [new("told", Quantity.Count(all.Told)), .. Values(all)],
            RowHeading = all.Told == 0 ? "" : "Rule",
            Rows = [.. rules.Skip(question.Skip).Take(OnPage).Select(rule => Row(rule.Rule, rule.Fates, isGrouped: suggested > 0 && suggested < rules.Length, preview.Subscriber, muting))],
            RowCount = rules.Length,
            Covered = all.Told,
            Total = all.Told,
            Assumptions =
            [
                .. AssumptionWords.Of(question),
                .. question.Period is null ? [AssumptionWords.Assumed(past.Days.Label, "period")] : (ReadOnlySpan<Sentence>)[],
                Sentence.Of($"Found by replaying the ledger, each day as it was at its end. What was answered after {last} does not count."),
            ],
            Receipt = Receipts.Of(
                question, inquiry, past.Scope, "acted on: acknowledged, handed over, raised as a risk, or settled before anybody answered; precision = acted on / (acted on + dismissed)", [PastDigests.Told(preview)],
                review.Alerts.Select(alert => alert.Item.Subject).Distinct()),
            Next =
            [
                new("All alerts", NextQuestions.About(Topics.Alerts, question)),
                new("What I would have sent", NextQuestions.About(Topics.AlertPreview, question) with { Period = question.Period ?? past.Days, Preview = question.Preview }),
                new("Limits of alerts", NextQuestions.About(Topics.AlertLimits, question)),
            ],
        });
    }

    private static IEnumerable<Sentence> Details(AlertFates all, int suggested)
    {
        if (all is { Dismissed: > 0, Precision: { } precision })
            yield return Sentence.Of($"Precision {Quantity.Ratio(precision)}: of {all.Acted + all.Dismissed} acted on or dismissed, {all.Acted} {(all.Acted == 1 ? "was" : "were")} acted on.");
        if (suggested > 0)
            yield return Sentence.Of($"{suggested} {Plural.Of(suggested, "rule")} moved hardly anybody to act. Whether to mute {(suggested == 1 ? "it" : "them")} is yours to decide.");
    }

    private static IEnumerable<AnswerSection> Dismissed(AlertReview review, View then)
    {
        ReviewedAlert[] dismissed = [.. review.Alerts.Where(alert => alert.Fate == AlertFate.Dismissed).OrderByDescending(alert => alert.Told)];
        if (dismissed.Length > 0)
            yield return new(
                dismissed.Length > MostDismissed ? Sentence.Of($"Dismissed, the last {MostDismissed} of {dismissed.Length}") : Sentence.Of($"Dismissed"),
                [.. dismissed.Take(MostDismissed).Select(alert => new AnswerRow(AlertWords.Of(alert.Item, then), [])
                {
                    Note = then.Find(AlertResponse.Kind, new RecordId(alert.Item.Key)) is { } response ? AlertWords.Of(response, then) : null,
                })]);
    }

    private static AnswerRow Row(string rule, AlertFates fates, bool isGrouped, RecordId? subscriber, Subscription? muting)
    {
        var note = new Phrase();
        (int Count, string What)[] counts = [(fates.TakenUp, "taken up"), (fates.Settled, "settled"), (fates.Dismissed, "dismissed"), (fates.Open, "still open")];
        if (fates.Acted == 0)
            note.Add($"none acted on");
        foreach (var (count, what) in counts.Where(one => one.Count > 0))
            note.Add($"{(note.IsEmpty ? "" : ", ")}{count} {what}");
        if (fates is { Dismissed: > 0, Precision: { } precision })
            note.Add($"  ·  precision {Quantity.Ratio(precision)}");
        var isMuted = muting?.Tells(rule) is false;
        if (isMuted)
            note.Add($"  ·  muted now");
        var isOffered = fates.SuggestsMuting && subscriber is not null && !isMuted;
        return new(FirstLetter.Upper(AlertRules.Named(rule)?.Title ?? rule), [new("told", Quantity.Count(fates.Told)), .. Values(fates)])
        {
            Under = !isGrouped ? null : fates.SuggestsMuting ? Sentence.Of($"Hardly acted on") : Sentence.Of($"The others"),
            Note = note.ToSentence(),
            Record = isOffered ? new RecordId(rule) : null,
            Actions = isOffered ? [RowAction.Mute] : [],
        };
    }

    private static IEnumerable<NamedValue> Values(AlertFates fates) =>
    [
        new("actedOn", Quantity.Count(fates.Acted)), new("dismissed", Quantity.Count(fates.Dismissed)), new("stillOpen", Quantity.Count(fates.Open)),
        .. fates.Precision is { } precision ? [new NamedValue("precision", Quantity.Ratio(precision))] : (ReadOnlySpan<NamedValue>)[],
    ];
}
