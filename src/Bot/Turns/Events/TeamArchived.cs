using BotFramework;

namespace Bot.Turns.Events;

/// <summary>A team was archived, or is in use again. An archived team takes no messages: digests wait, instead of failing every morning.</summary>
internal sealed class TeamArchived(Conversations conversations)
{
    public async Task RunAsync(TeamInfo? team, CancellationToken cancellation)
    {
        foreach (var key in await ChannelsOf(team, cancellation))
            await conversations.SilenceAsync(key, Silence.TeamArchived, cancellation);
    }

    public async Task UndoneAsync(TeamInfo? team, CancellationToken cancellation)
    {
        foreach (var key in await ChannelsOf(team, cancellation))
            await conversations.WakeAsync(key, Silence.TeamArchived, cancellation);
    }

    private async Task<IEnumerable<string>> ChannelsOf(TeamInfo? team, CancellationToken cancellation) =>
        team?.Id is { Length: > 0 } id ? await conversations.OfTeamAsync(id, cancellation) : [];
}
