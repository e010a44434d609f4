using Bot.People;
using Bot.Rendering;
using BotFramework;

namespace Bot.Turns;

/// <summary>Answers what was asked in a conversation in the private chat of whoever pressed, with nobody listening.</summary>
internal sealed class PrivateAnswers(Dialogue dialogue, PrivateChats chats)
{
    /// <returns>What the client shows at the pressed card; null for a press that carried no question.</returns>
    public async Task<AdaptiveCardInvokeResponse?> AnswerAsync(ITurnContext turn, string? key, Hearing alone, CancellationToken cancellation)
    {
        if (key is null)
            return null;
        if (await dialogue.AnswerKeptAsync(key, alone, Trail.Empty, cancellation) is not { } message)
            return Presses.Words("I do not remember that question any more. Please ask it again.");
        return await chats.SendAsync(turn, turn.Activity.From, message, cancellation)
            ? Presses.Words("Answered in our private chat.")
            : Presses.Words("I cannot write to you privately. Please add me to your private chats, then ask me there.");
    }
}
