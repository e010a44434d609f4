using Bot.Rendering;
using BotFramework;

namespace Bot.Turns.Events;

/// <summary>In a shared or private channel the bot cannot know exactly who listens: what follows from that is said with its first answer there, once.</summary>
internal sealed class ChannelKindNote(OncePerPlace once)
{
    public async Task GiveAsync(ITurnContext turn, CancellationToken cancellation)
    {
        var place = Places.Of(turn.Activity);
        if ((place.IsShared || place.IsPrivate) && await once.TakeAsync(place.Key, "channel kind", "", cancellation))
            await turn.SendActivityAsync(Outgoing.Activity(PlaceNotices.ChannelKind(place.IsShared)), cancellation);
    }
}
