using Bot.Crm.WriteBacks;
using Bot.Rendering;

namespace Bot.Turns;

/// <summary>Speaks to a person in their private chat.</summary>
internal sealed partial class PrivateMessages(Conversations conversations, IConversationSender sender, ILogger<PrivateMessages> log) : IWriteBackDelivery
{
    /// <returns>False when there is no private chat, or it takes no message now.</returns>
    public async Task<bool> SendAsync(string aadObjectId, OutgoingMessage message, CancellationToken cancellation)
    {
        if (await conversations.PersonalAsync(aadObjectId, cancellation) is not { IsClosed: false } chat)
            return false;
        try
        {
            return await sender.SendAsync(chat.Key, message, cancellation) is not null;
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            LogNotTold(log, trouble);
            return false;
        }
    }

    /// <summary>The private chat as a place; null while there is none.</summary>
    public async Task<People.ConversationPlace?> PlaceAsync(string aadObjectId, CancellationToken cancellation) =>
        await conversations.PersonalAsync(aadObjectId, cancellation) is { IsClosed: false } chat ? chat.Place : null;

    [LoggerMessage(210, LogLevel.Warning, "A person could not be told something in private")]
    private static partial void LogNotTold(ILogger log, Exception trouble);
}
