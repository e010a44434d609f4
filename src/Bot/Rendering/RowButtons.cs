using Bot.Understanding;
using Cards;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Escalations;
using Domain.Promises;
using Domain.Risks;

namespace Bot.Rendering;

/// <summary>The buttons below a row of an answer, and what they order when they are pressed.</summary>
internal static class RowButtons
{
    /// <param name="list">What the card shows, to be shown again once the button is pressed; null where it shows nothing else.</param>
    /// <param name="locale">Of the text around it; null where that is English.</param>
    public static AdaptiveExecuteAction Of(RowAction action, RecordId record, Question? list, Locale? locale = null)
    {
        var button = CardParts.Button((locale ?? Locale.Default).In(Title(action, record)), action == RowAction.Handle ? Verbs.ShowAlert : Verbs.Settle, Verbs.Record, record.Value);
        button.Data![Verbs.RowAction] = action.ToString();
        if (list is not null)
            button.Data![Verbs.QuestionKey] = Understanding.Memory.QuestionKey.Of(list);
        return button;
    }

    /// <summary>Null for what no button of ours says.</summary>
    public static UpdateOrder? Order(string? action, RecordId record, DateOnly today) => action switch
    {
        nameof(RowAction.Done) => new(UpdateKind.PromiseState, "", "", []) { Record = record, PromiseState = PromiseState.Done, SaidOn = today },
        nameof(RowAction.WeekLater) => new(UpdateKind.PromiseState, "", "", []) { Record = record, PromiseState = PromiseState.Renegotiated, Shift = new(0, 7), SaidOn = today },
        nameof(RowAction.MitigationDone) => new(UpdateKind.MitigationState, "", "", []) { Record = record, MitigationState = MitigationState.Done },
        nameof(RowAction.AcknowledgeEscalation) => Escalated(record, EscalationState.Acknowledged),
        nameof(RowAction.ResolveEscalation) => Escalated(record, EscalationState.Resolved),
        nameof(RowAction.VerifyEscalation) => Escalated(record, EscalationState.Verified),
        nameof(RowAction.CloseEscalation) => Escalated(record, EscalationState.Closed),
        nameof(RowAction.ReopenEscalation) => Escalated(record, EscalationState.Open),
        nameof(RowAction.RaiseSuggested) => new(UpdateKind.SuggestedRisk, "", "", []) { Record = record, SaidOn = today },
        nameof(RowAction.LinkSuggested) => new(UpdateKind.SuggestedRiskLink, "", record.Value, []) { SaidOn = today },
        nameof(RowAction.DismissSuggested) => new(UpdateKind.SuggestedRiskDismissal, "", "", []) { Record = record, SaidOn = today },
        nameof(RowAction.UseCrmValue) => new(UpdateKind.CrmValue, "use the CRM value", "", []) { Record = record },
        nameof(RowAction.UseImportedValue) => new(UpdateKind.CrmValue, "use the imported value", "", []) { Record = record },
        nameof(RowAction.Acknowledge) => new(UpdateKind.AlertAnswer, "acknowledge", "", []) { Record = record, Answer = AlertAnswer.Acknowledged, SaidOn = today },
        nameof(RowAction.SnoozeWeek) => new(UpdateKind.AlertAnswer, "snooze", "", []) { Record = record, Answer = AlertAnswer.Snoozed, Day = today.AddDays(7), SaidOn = today },
        nameof(RowAction.Mute) when AlertRules.Named(record.Value) is { } rule =>
            new(UpdateKind.Subscription, "", "", []) { Record = record, Subscription = new() { Act = SubscriptionAct.Mute, Rules = [rule.Name] }, SaidOn = today },
        nameof(RowAction.SendToCrmAgain) => new(UpdateKind.CrmAgain, "send mine to the CRM again", "", []) { Record = record },
        _ => null,
    };

    private static UpdateOrder Escalated(RecordId escalation, EscalationState state) => new(UpdateKind.EscalationState, "", "", []) { Record = escalation, EscalationState = state };

    private static string Title(RowAction action, RecordId record) => action switch
    {
        RowAction.Done => "Done",
        RowAction.WeekLater => "A week later",
        RowAction.MitigationDone => "Done",
        RowAction.AcknowledgeEscalation => "Acknowledge",
        RowAction.ResolveEscalation => "Resolved",
        RowAction.VerifyEscalation => "Client confirms",
        RowAction.CloseEscalation => "Close",
        RowAction.ReopenEscalation => "Open again",
        RowAction.RaiseSuggested => "Raise it",
        RowAction.LinkSuggested => "It is known",
        RowAction.DismissSuggested => "Dismiss",
        RowAction.UseCrmValue => "Use the CRM value",
        RowAction.UseImportedValue => "Use the imported value",
        RowAction.SendToCrmAgain => "Send mine again",
        RowAction.Acknowledge => "Got it",
        RowAction.SnoozeWeek => "Snooze a week",
        RowAction.Handle => "Handle",
        RowAction.Mute => $"Mute {AlertRules.Named(record.Value)?.Title}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
