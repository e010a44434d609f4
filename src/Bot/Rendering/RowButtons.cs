using Bot.Understanding;
using Cards;
using Domain;
using Domain.Asking;
using Domain.Promises;

namespace Bot.Rendering;

/// <summary>The buttons below a row of an answer, and what they order when they are pressed.</summary>
internal static class RowButtons
{
    /// <param name="list">What the card shows, to be shown again once the button is pressed.</param>
    public static AdaptiveExecuteAction Of(RowAction action, RecordId record, Question list)
    {
        var button = CardParts.Button(action == RowAction.Done ? "Done" : "A week later", Verbs.Settle, Verbs.Record, record.Value);
        button.Data![Verbs.RowAction] = action.ToString();
        button.Data![Verbs.QuestionKey] = Understanding.Memory.QuestionKey.Of(list);
        return button;
    }

    /// <summary>Null for what no button of ours says.</summary>
    public static UpdateOrder? Order(string? action, RecordId record, DateOnly today) => action switch
    {
        nameof(RowAction.Done) => new(UpdateKind.PromiseState, "", "", []) { Record = record, PromiseState = PromiseState.Done, SaidOn = today },
        nameof(RowAction.WeekLater) => new(UpdateKind.PromiseState, "", "", []) { Record = record, PromiseState = PromiseState.Renegotiated, Shift = new(0, 7), SaidOn = today },
        _ => null,
    };
}
