using BotFramework;

namespace Bot.Turns.Events;

/// <summary>A new version of the app took the place of the old one.</summary>
internal sealed class BotUpgraded(Conversations conversations)
{
    // Nothing is said: people did not do this, and whoever was welcomed knows the bot. Only the address may be another one now.
    public Task RunAsync(ITurnContext turn, CancellationToken cancellation) =>
        conversations.RememberAfreshAsync(Places.ConversationOf(turn.Activity), Silence.Removed | Silence.Refusing, cancellation);
}
