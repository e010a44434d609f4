using Bot.People;
using BotFramework;

namespace Bot.Turns.Events;

/// <summary>The app was removed, or the bot thrown out. Nothing can be said there any more, so nothing is tried.</summary>
internal sealed class BotRemoved(Conversations conversations)
{
    /// <param name="fromChannelAlone">True when the bot stays in the team: it was taken out of one shared or private channel.</param>
    public async Task RunAsync(ITurnContext turn, bool fromChannelAlone, CancellationToken cancellation)
    {
        var place = Places.Of(turn.Activity);
        await conversations.SilenceAsync(place.Key, Silence.Removed, cancellation);
        if (place.Kind == PlaceKind.Channel && !fromChannelAlone)
            foreach (var key in await conversations.OfTeamAsync(place.Roster, cancellation))
                await conversations.SilenceAsync(key, Silence.Removed, cancellation);
    }
}
