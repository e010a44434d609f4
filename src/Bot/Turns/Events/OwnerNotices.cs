using Bot.Rendering;
using BotFramework;

namespace Bot.Turns.Events;

/// <summary>Tells the owner of a link, alone, what became of the place.</summary>
internal sealed partial class OwnerNotices(PrivateChats chats, ILogger<OwnerNotices> log)
{
    public async Task TellAsync(ITurnContext turn, LinkedPlace link, OutgoingMessage message, CancellationToken cancellation)
    {
        if (link.Owner.AadObjectId is not { Length: > 0 } id)
            return;
        try
        {
            if (!await chats.SendAsync(turn, new ChannelAccount(id, link.Owner.Name, aadObjectId: id), message, cancellation))
                LogNotTaken(log, link.Key);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // A notice is a courtesy: what it tells of has happened, and the other owners are told still.
            LogNotTold(log, trouble, link.Key);
        }
    }

    [LoggerMessage(260, LogLevel.Information, "The owner of the link of {Conversation} takes no private messages")]
    private static partial void LogNotTaken(ILogger log, string conversation);

    [LoggerMessage(261, LogLevel.Warning, "The owner of the link of {Conversation} could not be told what became of it")]
    private static partial void LogNotTold(ILogger log, Exception trouble, string conversation);
}
