using Bot.Forms;
using Bot.Rendering;
using BotFramework;
using Cards;

namespace Bot.Turns.Dialogs;

/// <summary>Forms and what became of them as dialogs of the client.</summary>
internal static class Dialogs
{
    public static TaskModuleResponseBase Show(Form form) => Card(form.Title, FormCard.Of(form));

    /// <summary>What was written, in the dialog: with a way back, and to the message that it keeps.</summary>
    public static TaskModuleResponseBase Done(OutgoingMessage message, string? link = null) => message.Card is { } card ? Card(message.Summary, FormCard.Done(card, link)) : Say(message.Text);

    public static TaskModuleResponseBase Say(string words) => new TaskModuleMessageResponse(words);

    private static TaskModuleContinueResponse Card(string title, AdaptiveCard card) => new(new TaskModuleTaskInfo
    {
        Title = title,
        Height = "medium",
        Width = "medium",
        Card = new Attachment(AdaptiveCard.ContentType, content: Wire.Raw(card.ToUtf8Json())),
    });
}
