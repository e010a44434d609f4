using System.Text.Json.Nodes;
using Bot.Forms.EditDeals;
using Bot.Forms.RaiseRisks;
using Cards;
using Domain;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>Buttons that open a dialog. Whoever presses is authorised anew, and sees the dialog alone.</summary>
internal static class FormButtons
{
    /// <summary>What can be done with a record in a dialog; null for nothing.</summary>
    public static AdaptiveSubmitAction? Of(string kind, RecordId record) => kind switch
    {
        "opportunity" => Open("Edit", EditDealForm.TheName, record),
        "account" => Open("Raise a risk", RaiseRiskForm.TheName, record),
        _ => null,
    };

    /// <summary>Under the answer about one open deal or one account: the dialog that changes it.</summary>
    public static OutgoingMessage With(OutgoingMessage message, Question question)
    {
        var button = question switch
        {
            { Topic: Topics.Deals, Subject: { } deal } => Of("opportunity", deal),
            { Topic: Topics.AccountSummary, Scope.Accounts: [var account] } => Of("account", account),
            _ => null,
        };
        if (button is null || message.Card is not { } card)
            return message;
        var drawn = card with { Actions = [.. card.Actions, button with { Mode = AdaptiveActionMode.Secondary }] };
        return drawn.FitsTeams() ? message with { Card = drawn } : message;
    }

    private static AdaptiveSubmitAction Open(string title, string form, RecordId record) => new(title)
    {
        Data = TeamsSubmitData.OpenDialog(new JsonObject { [Verbs.Form] = form, [Verbs.Record] = record.Value }),
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    };
}
