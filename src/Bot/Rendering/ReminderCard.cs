using Bot.Understanding.Memory;
using Cards;
using Domain;
using Domain.Asking;
using Domain.Calls;

namespace Bot.Rendering;

/// <summary>A forecast call wants somebody's number: until when, what their deals say, and how to submit it.</summary>
public static class ReminderCard
{
    /// <param name="view">The person's own: the card is for them alone.</param>
    public static OutgoingMessage Render(SubmissionReminder reminder, View view, Locale locale)
    {
        var call = reminder.Call;
        var period = new Period(call.Start!.Value, call.End!.Value, call.Period ?? "");
        var scope = SubmissionReminders.ScopeOf(reminder);
        var ledger = scope.Ledger(view, reminder.Day, period, null);
        var heading = $"Your number is wanted until {Wording.Say(call.Deadline!.Value, locale)}";
        var commit = Wording.Say(ledger.Amounts.CommitForecast, locale);
        var said = !ledger.IsAllowed ? $"It is about {scope.Label(view)}."
            : scope.Owner is not null ? $"By your deals, the commit is {commit}."
            : $"By the deals, the commit of {scope.Label(view)} is {commit}.";
        const string how = "Write for example: I call 2.4m this quarter: and why";
        var whole = new Question
        {
            Topic = Topics.Call,
            Period = period,
            Scope = call.Scope.Account is { } account ? AccountScope.Of(true, account) : AccountScope.Everything,
            Deals = new() { Filters = call.Scope.Filters },
        };
        return new($"Forecast call: {heading}", $"{heading}. {said} {how}")
        {
            Questions = [whole],
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading}. {said}",
                Body =
                [
                    CardParts.Subject([call.Scope.Label(view), "Forecast call", period.Label]),
                    CardParts.Heading(heading),
                    CardParts.Line(said, AdaptiveSpacing.Small),
                    CardParts.Quiet(how, AdaptiveSpacing.Small),
                ],
                Actions = [CardParts.Button("The whole call", Verbs.AskBelow, Verbs.QuestionKey, QuestionKey.Of(whole))],
            },
        };
    }
}
