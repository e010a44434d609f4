using Bot.People;
using Bot.Rendering;
using Bot.Understanding.Memory;
using BotFramework;

namespace Bot.Turns;

/// <summary><see cref="IConversationSender"/> over the adapter.</summary>
internal sealed partial class ConversationSender(
    CloudAdapter adapter, Conversations conversations, Audiences audiences, QuestionStore kept, ShownRecords shown, IConfiguration configuration, ILogger<ConversationSender> log) : IConversationSender
{
    private string BotId => configuration["MicrosoftAppId"] ?? "";

    public async Task<string?> SendAsync(string conversationKey, OutgoingMessage message, CancellationToken cancellation, string? under = null)
    {
        string? sent = null;
        await kept.KeepAsync(message.Questions, cancellation);
        var isChannel = await conversations.FindAsync(conversationKey, cancellation) is { Kind: PlaceKind.Channel };
        if (!await InAsync(
            conversationKey,
            async (turn, token) =>
            {
                if (isChannel && under is not null)
                    turn.Activity.Conversation.Id = ConversationPlace.ThreadOf(conversationKey, under);
                sent = (await turn.SendActivityAsync(Outgoing.Activity(message), token)).Id ?? "";
            },
            cancellation))
            return null;
        // In a channel each card begins a thread of its own.
        await shown.KeepAsync(isChannel && (under ?? sent) is { Length: > 0 } root ? ConversationPlace.ThreadOf(conversationKey, root) : conversationKey, message.Shown, cancellation);
        return sent;
    }

    public Task<bool> UpdateAsync(string conversationKey, string activityId, OutgoingMessage message, CancellationToken cancellation) =>
        InAsync(conversationKey, (turn, token) => turn.UpdateActivityAsync(Outgoing.Activity(message, activityId), token), cancellation);

    public async Task<Roster> RosterAsync(string conversationKey, CancellationToken cancellation)
    {
        var roster = Roster.Unreadable;
        if (await conversations.FindAsync(conversationKey, cancellation) is { } conversation)
            await InAsync(conversationKey, async (turn, token) => roster = await audiences.RosterOfAsync(conversation.Place, Places.RosterOf(turn, conversation.Roster), token), cancellation);
        return roster;
    }

    private async Task<bool> InAsync(string conversationKey, Func<ITurnContext, CancellationToken, Task> speak, CancellationToken cancellation)
    {
        if (await conversations.FindAsync(conversationKey, cancellation) is not { IsClosed: false } conversation)
            return false;
        // What goes wrong is the caller's to know, not the catch-all's to apologise for in the conversation.
        Exception? trouble = null;
        await adapter.ContinueConversationAsync(
            BotId,
            Wire.ReadReference(conversation.Reference),
            async (turn, token) =>
            {
                // A turn that nobody's activity began answers none.
                turn.Activity.Id = null;
                try
                {
                    await speak(turn, token);
                }
                catch (Exception caught)
                {
                    trouble = caught;
                }
            },
            cancellation);
        switch (trouble)
        {
            case null:
                return true;
            case ErrorResponseException refused when Wire.FailureOf(refused) is ConnectorFailure.Blocked or ConnectorFailure.Gone:
                LogNotTaken(log, conversationKey, refused);
                return false;
            default:
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(trouble);
                return false;
        }
    }

    [LoggerMessage(220, LogLevel.Information, "{Conversation} takes no messages from the bot")]
    private static partial void LogNotTaken(ILogger log, string conversation, Exception trouble);
}
