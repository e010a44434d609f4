using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Answers.Alerts;

/// <summary>What wants attention now, the most pressing first, and what somebody has answered to it.</summary>
internal sealed class AlertsTopic : ITopic
{
    private const int OnPage = 25;
    private const int MostAnswered = 5;

    public string Name => Topics.Alerts;

    public Honours Honours(Question question) => new() { Filter = Narrowing.OfRecords, Currency = false, Rate = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "alerts");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var responses = view.Of(AlertResponse.Kind).ToDictionary(response => response.Id.Value);
        AlertItem[] all =
        [
            .. AlertRules.Find(new AlertScope(view, inquiry.Today, scope.Accounts, inquiry.Health))
                .Where(item => !item.IsLingering && new Traits(item.Account, item.Owner, item.Region).Fit(question.Deals.Filters, view, inquiry.Today))
                .OrderByDescending(item => item.Severity).ThenByDescending(item => item.AtStake?.MinorUnits ?? -1).ThenBy(item => item.Key, StringComparer.Ordinal),
        ];
        AlertItem[] open = [.. all.Where(item => AnswerTo(item) is null)];
        var answered = all.Select(item => (Item: item, Response: AnswerTo(item))).Where(one => one.Response is not null).ToArray();
        var now = open.Count(item => item.Severity >= AlertSeverity.High);
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "What needs attention"],
            Headline = open.Length == 0 ? Sentence.Of($"Nothing needs attention.") : Headline(open, now),
            Details = answered.Length > 0 ? [Sentence.Of($"{answered.Length} more {(answered.Length == 1 ? "was" : "were")} acknowledged, snoozed or dismissed.")] : [],
            Sections = answered.Length > 0 && question.Skip == 0
                ? [new(Sentence.Of($"Answered"), [.. answered.Take(MostAnswered).Select(one => Answered(one.Item, one.Response!, view))])] : [],
            RowsBesideSections = true,
            Values =
            [
                new("alerts", Quantity.Count(open.Length)),
                new("pressing", Quantity.Count(now)),
                new("answered", Quantity.Count(answered.Length)),
            ],
            RowHeading = "What",
            Rows = [.. open.Skip(question.Skip).Take(OnPage).Select(item => Row(item, view))],
            RowCount = open.Length,
            Covered = open.Length,
            Total = all.Length,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, inquiry, scope, "what the rules of alerts find today",
                [Sentence.Of($"Looked at: {string.Join(", ", AlertRules.All.Select(rule => rule.Title))}.")], all.Select(item => item.Subject)),
            Next =
            [
                new("Open risks", NextQuestions.About(Topics.Risks, question)),
                new("Next reviews", NextQuestions.About(Topics.NextReview, question)),
                new("What changed?", NextQuestions.About(Topics.Changes, question)),
            ],
        });

        AlertResponse? AnswerTo(AlertItem item) => responses.GetValueOrDefault(item.Key) is { } response && response.Answers(item, inquiry.Today) ? response : null;
    }

    private static Sentence Headline(AlertItem[] open, int now)
    {
        var phrase = new Phrase().Add($"{open.Length} {(open.Length == 1 ? "thing needs" : "things need")} attention");
        if (now > 0 && now < open.Length)
            phrase.Add($", {now} of them now");
        return phrase.Add($".").ToSentence();
    }

    private static AnswerRow Row(AlertItem item, View view)
    {
        var note = new Phrase().Add(item.Why);
        if (view.PersonName(item.Owner) is { } owner)
            note.Add($"  ·  {owner}");
        return new(AlertWords.Of(item, view), item.AtStake is { } stake ? [new("atStake", Quantity.Of(stake))] : [])
        {
            Note = note.ToSentence(),
            WantsAttention = item.Severity >= AlertSeverity.High,
            Record = new RecordId(item.Key),
            Actions = [RowAction.SnoozeWeek, RowAction.Handle],
        };
    }

    private static AnswerRow Answered(AlertItem item, AlertResponse response, View view) => new(AlertWords.Of(item, view), []) { Note = AlertWords.Of(response, view) };
}
