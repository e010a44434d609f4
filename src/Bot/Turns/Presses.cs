using Bot.Rendering;
using BotFramework;
using Cards;

namespace Bot.Turns;

/// <summary>What the client shows for a pressed button.</summary>
internal static class Presses
{
    /// <summary>A card in place of the pressed one, for whoever pressed; words where there is no card.</summary>
    public static AdaptiveCardInvokeResponse Answer(OutgoingMessage message) => message.CardJson is { } card
        ? new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = Wire.Raw(card) }
        : Words(message.Text);

    public static AdaptiveCardInvokeResponse Words(string text) => new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = text };

    public static AdaptiveCardInvokeResponse BadRequest(string message) => Error(400, "BadRequest", message);

    /// <summary>The answer of a turn that failed.</summary>
    public static Activity Failed(string words) => new() { Type = "invokeResponse", Value = new InvokeResponse { Status = 200, Body = Error(500, "InternalError", words) } };

    private static AdaptiveCardInvokeResponse Error(int status, string code, string message) =>
        new() { StatusCode = status, Type = "application/vnd.microsoft.error", Value = new Error { Code = code, Message = message } };
}
