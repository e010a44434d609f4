using BotFramework;

namespace Bot.Turns.Events;

/// <summary>A team was archived, or is in use again. An archived team takes no messages: digests wait, instead of failing every morning.</summary>
internal sealed class TeamArchived(Conversations conversations)
{
    public async Task RunAsync(TeamInfo? team, CancellationToken cancellation)
    {
        foreach (var key in await conversations.OfTeamAsync(team?.Id, cancellation))
            await conversations.SilenceAsync(key, Silence.TeamArchived, cancellation);
    }

    public async Task UndoneAsync(TeamInfo? team, CancellationToken cancellation)
    {
        foreach (var key in await conversations.OfTeamAsync(team?.Id, cancellation))
            await conversations.WakeAsync(key, Silence.TeamArchived | Silence.Refusing, cancellation);
    }
}
