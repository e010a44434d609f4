using System.Collections.Concurrent;
using Bot.Rendering;
using BotFramework;

namespace Bot.Turns.Events;

/// <summary>In a shared or private channel the bot cannot know exactly who listens: what follows from that is said with its first answer there, once.</summary>
internal sealed class ChannelKindNote(OncePerPlace once)
{
    private readonly ConcurrentDictionary<string, bool> given = new(StringComparer.Ordinal);

    public async Task GiveAsync(ITurnContext turn, CancellationToken cancellation)
    {
        if (turn.Activity.Conversation.ConversationType != "channel")
            return;
        var place = Places.Of(turn.Activity);
        // Storage is asked once per instance, not with every message.
        if ((place.IsShared || place.IsPrivate) && given.TryAdd(place.Key, true) && await once.TakeAsync(place.Key, "channel kind", "", cancellation))
            await turn.SendActivityAsync(Outgoing.Activity(PlaceNotices.ChannelKind(place.IsShared)), cancellation);
    }
}
