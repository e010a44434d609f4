using System.Globalization;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Updates.Alerts;
using Domain;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Health;
using Domain.People;

namespace Bot.Turns;

/// <summary>The buttons of alerts: what can be done about one, and doing it. Whoever presses does it in their own name and with their own rights.</summary>
internal sealed class AlertPresses(RowPresses rows, HealthModel health, TimeProvider clock)
{
    private const int MostPeople = 40;
    private const int LongestKey = 200;

    /// <summary>What can be done about the alert, for whoever pressed; null for what no button of ours carries.</summary>
    public PressOutcome? Show(object? data, Hearing hearing)
    {
        if (Wire.Text(data, Verbs.Record) is not { Length: > 0 and < LongestKey } key)
            return null;
        var (view, today) = (hearing.View, hearing.Today(clock));
        if (AlertRules.Find(new(view, today, null, health), key) is not { } item)
            return new(OutgoingMessage.Words("That does not hold any more."), null);
        var response = view.Find(AlertResponse.Kind, new RecordId(key));
        return new(
            AlertCard.Render(
                item, response?.Answers(item, today) is true ? response : null, HandOver.Owned(item, hearing.Portfolio) is null ? [] : PeopleFor(item, hearing), view, today,
                Wire.Text(data, Verbs.QuestionKey), Locale.For(hearing.Reader)),
            null);
    }

    /// <summary>Does what the button says, with what was entered.</summary>
    public async Task<PressOutcome?> AnswerAsync(object? data, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (Wire.Text(data, Verbs.Record) is not { Length: > 0 and < LongestKey } key || !Enum.TryParse<AlertAct>(Wire.Text(data, Verbs.RowAction), out var act))
            return null;
        var order = new UpdateOrder(act == AlertAct.HandOver ? UpdateKind.HandOver : UpdateKind.AlertAnswer, "", Wire.Text(data, Verbs.ReasonInput)?.Trim() ?? "", [])
        {
            Record = new RecordId(key),
            SaidOn = hearing.Today(clock),
            Answer = act switch { AlertAct.Acknowledge => AlertAnswer.Acknowledged, AlertAct.Snooze => AlertAnswer.Snoozed, AlertAct.Dismiss => AlertAnswer.Dismissed, _ => null },
            Day = act == AlertAct.Snooze && DateOnly.TryParseExact(Wire.Text(data, Verbs.UntilInput), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : null,
            Person = act == AlertAct.HandOver && Wire.Text(data, Verbs.PersonInput) is { Length: > 0 and < 200 } person ? new RecordId(person) : null,
        };
        return await rows.OrderAsync(order, data, hearing, place, cancellation);
    }

    /// <summary>Those who work for the account first, then whoever owns deals; not more than a phone can scroll through.</summary>
    private static Person[] PeopleFor(AlertItem item, Hearing hearing)
    {
        var account = hearing.View.Find(Account.Kind, item.Account);
        int Closeness(Person person) => person.Id == account?.Leader ? 0 : item.Account is { } id && person.Accounts.Contains(id) ? 1 : person.Region is { } region && region == item.Region ? 2 : 3;
        return
        [
            .. hearing.View.Of(Person.Kind).Where(person => person is { Name.Length: > 0, Role: not (null or Role.Viewer) })
                .OrderBy(Closeness).ThenBy(person => person.Name, StringComparer.CurrentCulture).Take(MostPeople),
        ];
    }
}
