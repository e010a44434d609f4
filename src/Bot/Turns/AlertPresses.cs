using System.Globalization;
using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Updates;
using Bot.Updates.Alerts;
using Domain;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Asking;
using Domain.Ledger;
using Domain.People;

namespace Bot.Turns;

/// <summary>The buttons of alerts: what can be done about one, and doing it. Whoever presses does it in their own name and with their own rights.</summary>
internal sealed class AlertPresses(RowPresses rows, Pages pages, UpdateDesk updates, Readers readers, IIdentities identities, TimeProvider clock)
{
    private const int LongestCard = 64;
    private const int LongestInput = 2000;

    private const int MostPeople = 40;
    private const int LongestKey = 200;

    /// <summary>What can be done about the alert, for whoever pressed; null for what no button of ours carries.</summary>
    public PressOutcome? Show(object? data, Hearing hearing)
    {
        if (Wire.Text(data, Verbs.Record) is not { Length: > 0 and < LongestKey } key)
            return null;
        var (view, today) = (hearing.View, hearing.Today(clock));
        if (AlertRules.Find(new(view, today, null), key) is not { } item)
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

    /// <summary>Saves what is told by itself, once per card and person.</summary>
    public async Task<PressOutcome?> SaveAsync(object? data, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (Wire.Text(data, Verbs.Card) is not { Length: > 0 and <= LongestCard } card || !long.TryParse(Wire.Text(data, Verbs.Seen), CultureInfo.InvariantCulture, out var seen)
            || Wire.Text(data, Verbs.RulesInput) is { Length: > LongestInput })
            return null;
        var change = Chosen(data);
        var reply = UpdateCatalogue.Propose(new(UpdateKind.Subscription, "", "", []) { Subscription = change, Seen = seen, SaidOn = hearing.Today(clock) }, new(hearing, place, identities.Next));
        var command = $"{card} {hearing.Person!.Id}";
        if (reply is not Reply.Proposed { Proposal: var proposal })
            return await updates.FindWrittenAsync(Partition.Shared, UpdateKind.Subscription, command, hearing, [], cancellation) is { } before
                ? PressOutcome.ForEveryone(before) : new(Replies.Message(reply, Locale.For(hearing.Reader)), null);
        var written = await updates.WriteAsync(proposal, UpdateKind.Subscription, hearing, command, 0, cancellation);
        return written.IsWritten
            ? PressOutcome.ForEveryone(written.Message)
            : PressOutcome.ForEveryone(pages.AlertSettings(await readers.AgainAsync(hearing, place, cancellation), place, "Somebody changed this meanwhile; yours was not saved"));
    }

    /// <summary>What the inputs say. All rules chosen is everything, those of later versions too; all days the working days.</summary>
    private static SubscriptionChange Chosen(object? data)
    {
        string[] rules = [.. Parts(Verbs.RulesInput).Where(rule => AlertRules.Named(rule) is not null)];
        var (from, until) = (Wire.Text(data, Verbs.QuietFromInput)?.Trim() ?? "", Wire.Text(data, Verbs.QuietUntilInput)?.Trim() ?? "");
        var left = AlertRules.All.Select(rule => rule.Name).Except(rules).ToArray();
        return new()
        {
            Act = left.Length == 0 ? SubscriptionAct.Only : SubscriptionAct.MuteThese,
            Rules = [.. left],
            Days = Wire.Text(data, Verbs.DaysInput) is null ? null : [.. Parts(Verbs.DaysInput).Select(day => Enum.TryParse<DayOfWeek>(day, out var known) ? known : (DayOfWeek?)null).OfType<DayOfWeek>()],
            Time = Wire.Text(data, Verbs.DigestInput) is { Length: > 0 } time ? time : null,
            Quiet = from.Length > 0 && until.Length > 0 ? (from, until) : ("", ""),
        };

        string[] Parts(string input) => (Wire.Text(data, input) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
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
