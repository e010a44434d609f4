using Bot.Rendering;
using BotFramework;

namespace Bot.Turns;

/// <summary>Speaks to one person with nobody listening: in the private chat there is, else in one opened for it.</summary>
internal sealed class PrivateChats(Conversations conversations, IConversationSender sender, CloudAdapter adapter, IConfiguration configuration)
{
    /// <param name="turn">Any turn of the same tenant: through its service the chat is opened.</param>
    /// <param name="person">Known to the directory; the id may be that of the directory.</param>
    /// <returns>False when the person takes no messages from us.</returns>
    public async Task<bool> SendAsync(ITurnContext turn, ChannelAccount person, OutgoingMessage message, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(person.AadObjectId);
        if (await conversations.PersonalAsync(person.AadObjectId, cancellation) is { } chat)
        {
            // Whoever took the app away is left in peace.
            if (chat.IsClosed)
                return false;
            if (await sender.SendAsync(chat.Key, message, cancellation) is not null)
                return true;
        }

        try
        {
            await adapter.CreateConversationAsync(
                configuration["MicrosoftAppId"] ?? "", turn.Activity.ChannelId, turn.Activity.ServiceUrl, null, With(turn.Activity, person),
                (created, token) => created.SendActivityAsync(Outgoing.Activity(message), token), cancellation);
            return true;
        }
        catch (ErrorResponseException)
        {
            return false;
        }
    }

    private static ConversationParameters With(Activity activity, ChannelAccount person)
    {
        var tenant = Places.Of(activity).TenantId;
        return new()
        {
            IsGroup = false,
            Bot = activity.Recipient,
            Members = [person],
            TenantId = tenant,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenant) },
        };
    }
}
