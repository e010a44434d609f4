using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Bot.Forms.AddDeals;
using Bot.Forms.EditDeals;
using Bot.Forms.RaiseRisks;
using Cards;
using Domain;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>Buttons that open a dialog. Whoever presses is authorised anew, and sees the dialog alone.</summary>
internal static class FormButtons
{
    /// <summary>What can be done with a record in a dialog; empty for nothing.</summary>
    public static ImmutableArray<AdaptiveSubmitAction> Of(string kind, RecordId record) => kind switch
    {
        "opportunity" => [Open("Edit", EditDealForm.TheName, record)],
        "account" => [Open("Add a deal", AddDealForm.TheName, record), Open("Raise a risk", RaiseRiskForm.TheName, record)],
        _ => [],
    };

    /// <summary>Under the answer about one open deal or one account: the dialog that changes it.</summary>
    public static OutgoingMessage With(OutgoingMessage message, Question question)
    {
        var buttons = question switch
        {
            { Topic: Topics.Deals, Subject: { } deal } => Of("opportunity", deal),
            { Topic: Topics.AccountSummary, Scope.Accounts: [var account] } => Of("account", account),
            _ => [],
        };
        if (buttons.IsEmpty || message.Card is not { } card)
            return message;
        var drawn = card with { Actions = [.. card.Actions, .. buttons] };
        return drawn.FitsTeams() ? message with { Card = drawn } : message;
    }

    private static AdaptiveSubmitAction Open(string title, string form, RecordId record) => new(title)
    {
        Data = TeamsSubmitData.OpenDialog(new JsonObject { [Verbs.Form] = form, [Verbs.Record] = record.Value }),
        AssociatedInputs = AdaptiveAssociatedInputs.None,
        Mode = AdaptiveActionMode.Secondary,
    };
}
