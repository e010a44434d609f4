using BotFramework;

namespace Bot.Turns.Events;

/// <summary>What conversations are called: a channel after its team, since many teams have a channel of the same name.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>Null for a place whose name nobody told.</summary>
    public string? For(string key) => names.GetValueOrDefault(key);

    public static PlaceNames Of(string key, string name) => new() { names = { [key] = name } };

    /// <summary>Asks Teams for what the event does not tell: the team's name, or its channels'. What it will not say is left out.</summary>
    /// <param name="channel">Null for all channels of the team.</param>
    public static async Task<PlaceNames> AskAsync(ITurnContext turn, TeamInfo? team, ChannelInfo? channel, CancellationToken cancellation)
    {
        var id = team?.Id is { Length: > 0 } given ? given : Places.Of(turn.Activity).Roster;
        var teamName = team?.Name is { Length: > 0 } told ? told : await OrNothing(async () => (await TeamsInfo.GetTeamDetailsAsync(turn, id, cancellation)).Name);
        IList<ChannelInfo> channels = channel?.Name is { Length: > 0 } ? [channel] : await OrNothing<IList<ChannelInfo>>(async () => await TeamsInfo.GetTeamChannelsAsync(turn, id, cancellation)) ?? [];
        var known = new PlaceNames();
        foreach (var one in channels)
            if (one.Id is { } key)
                // General is the one channel that Teams gives no name.
                known.names[key] = string.Join(" / ", new[] { teamName, one.Name is { Length: > 0 } name ? name : "General" }.Where(part => part is { Length: > 0 }));
        return known;
    }

    private static async Task<T?> OrNothing<T>(Func<Task<T?>> ask) where T : class
    {
        try
        {
            return await ask();
        }
        catch (Exception trouble) when (trouble is ErrorResponseException or HttpRequestException)
        {
            return null;
        }
    }
}
