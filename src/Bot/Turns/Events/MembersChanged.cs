using Bot.People;
using BotFramework;

namespace Bot.Turns.Events;

/// <summary>
/// Somebody joined or left: who listens is found out anew before the next word. Colleagues are not greeted, since a bot that greets everybody is soon
/// muted by everybody; a guest in a linked place is another matter.
/// </summary>
internal sealed class MembersChanged(Rosters rosters, GuestWarning guests)
{
    public async Task RunAsync(ITurnContext turn, CancellationToken cancellation)
    {
        var place = Places.Of(turn.Activity);
        await rosters.ForgetAsync(place.Roster, cancellation);
        if (place.Key != place.Roster)
            await rosters.ForgetAsync(place.Key, cancellation);
        if (turn.Activity.MembersAdded is { Count: > 0 } joined)
            await guests.WarnAsync(turn, place, [.. joined], cancellation);
    }
}
