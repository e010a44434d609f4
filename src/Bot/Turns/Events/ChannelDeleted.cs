using Bot.Ledger;
using Bot.Rendering;
using BotFramework;

namespace Bot.Turns.Events;

/// <summary>
/// A channel was deleted, or restored. Its links stay, so that restoring it brings everything back; meanwhile it gets no digest. Whoever linked it is told
/// once per deletion, in private: nobody else's work depends on it.
/// </summary>
internal sealed class ChannelDeleted(PortfolioCache cache, Conversations conversations, OwnerNotices owners)
{
    public async Task RunAsync(ITurnContext turn, ChannelInfo? channel, CancellationToken cancellation)
    {
        if (channel?.Id is not { Length: > 0 } key || !await conversations.SilenceAsync(key, Silence.ChannelDeleted, cancellation))
            return;
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        foreach (var link in LinkedPlaces.In([key], portfolio))
            await owners.TellAsync(turn, link, PlaceNotices.ChannelDeleted(channel.Name ?? link.Name, link.Accounts), cancellation);
    }

    public async Task UndoneAsync(ChannelInfo? channel, CancellationToken cancellation)
    {
        if (channel?.Id is { Length: > 0 } key)
            await conversations.WakeAsync(key, Silence.ChannelDeleted | Silence.Refusing, cancellation);
    }
}
