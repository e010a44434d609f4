using Bot.People;
using Bot.Rendering;
using BotFramework;

namespace Bot.Turns;

/// <summary>Answers what was asked in a conversation in the private chat of whoever pressed, with nobody listening.</summary>
internal sealed class PrivateAnswers(Dialogue dialogue, Conversations conversations, IConversationSender sender, CloudAdapter adapter, IConfiguration configuration)
{
    /// <returns>What the client shows at the pressed card; null for a press that carried no question.</returns>
    public async Task<AdaptiveCardInvokeResponse?> AnswerAsync(ITurnContext turn, string? key, Hearing alone, ConversationPlace place, CancellationToken cancellation)
    {
        if (key is null)
            return null;
        if (await dialogue.AnswerKeptAsync(key, alone, Trail.Empty, cancellation) is not { } message)
            return Presses.Words("I do not remember that question any more. Please ask it again.");
        var chat = await conversations.PersonalAsync(alone.Sender.AadObjectId!, cancellation);
        if (chat is { IsClosed: false } && await sender.SendAsync(chat.Key, message, cancellation) is not null)
            return Presses.Words("Answered in our private chat.");
        try
        {
            await adapter.CreateConversationAsync(
                configuration["MicrosoftAppId"] ?? "", turn.Activity.ChannelId, turn.Activity.ServiceUrl, null, Chat(turn.Activity, place),
                (created, token) => created.SendActivityAsync(Outgoing.Activity(message), token), cancellation);
            return Presses.Words("Answered in our private chat.");
        }
        catch (ErrorResponseException)
        {
            return Presses.Words("I cannot write to you privately. Please add me to your private chats, then ask me there.");
        }
    }

    private static ConversationParameters Chat(Activity pressed, ConversationPlace place) => new()
    {
        IsGroup = false,
        Bot = pressed.Recipient,
        Members = [pressed.From],
        TenantId = place.TenantId,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo(place.TenantId) },
    };
}
