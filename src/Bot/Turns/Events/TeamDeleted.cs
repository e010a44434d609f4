using BotFramework;

namespace Bot.Turns.Events;

/// <summary>A team was deleted, for good or not yet. All its channels fall silent; nobody is told, since a team is deleted by people who know what it was for.</summary>
internal sealed class TeamDeleted(Conversations conversations)
{
    public async Task RunAsync(TeamInfo? team, CancellationToken cancellation)
    {
        foreach (var key in await conversations.OfTeamAsync(team?.Id, cancellation))
            await conversations.SilenceAsync(key, Silence.TeamDeleted, cancellation);
    }

    // Deleting a team takes the bot out of it as well. It hears of the restored team only when it is in it again.
    public async Task UndoneAsync(TeamInfo? team, CancellationToken cancellation)
    {
        foreach (var key in await conversations.OfTeamAsync(team?.Id, cancellation))
            await conversations.WakeAsync(key, Silence.TeamDeleted | Silence.Removed | Silence.Refusing, cancellation);
    }
}
