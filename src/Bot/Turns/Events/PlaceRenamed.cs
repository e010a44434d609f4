using System.Collections.Immutable;
using Bot.Ledger;
using BotFramework;
using Domain;
using Domain.Channels;
using Domain.Ledger;

namespace Bot.Turns.Events;

/// <summary>A channel, its team or a chat was renamed: the names of its links follow, so that whoever reads of them finds the place.</summary>
internal sealed class PlaceRenamed(PortfolioCache cache, LedgerWriter writer, Conversations conversations, IIdentities identities)
{
    /// <summary>What Teams calls a place gives way to what a person calls it.</summary>
    private static readonly Source Teams = Source.Crm("teams");

    public async Task ChannelAsync(ITurnContext turn, ChannelInfo? channel, TeamInfo? team, CancellationToken cancellation)
    {
        if (channel is not { Id: { Length: > 0 } key, Name.Length: > 0 })
            return;
        await NameAsync(turn, [key], () => PlaceNames.AskAsync(turn, team, channel, cancellation), cancellation);
    }

    public async Task TeamAsync(ITurnContext turn, TeamInfo? team, CancellationToken cancellation)
    {
        if (team is not { Id: { Length: > 0 } id, Name.Length: > 0 })
            return;
        await NameAsync(turn, await conversations.OfTeamAsync(id, cancellation), () => PlaceNames.AskAsync(turn, team, null, cancellation), cancellation);
    }

    public Task ChatAsync(ITurnContext turn, string name, CancellationToken cancellation) =>
        NameAsync(turn, [Places.Of(turn.Activity).Key], () => Task.FromResult(PlaceNames.Of(Places.Of(turn.Activity).Key, name)), cancellation);

    private async Task NameAsync(ITurnContext turn, ImmutableArray<string> places, Func<Task<PlaceNames>> names, CancellationToken cancellation)
    {
        var links = (await cache.CurrentAsync(cancellation)).Now.Of(ChannelLink.Kind, Clearance.Restricted).Where(link => link.Conversation is { } key && places.Contains(key)).ToArray();
        if (links.Length == 0)
            return;
        var known = await names();
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        foreach (var link in links)
            if (known.For(link.Conversation!) is { } name && name != link.Name)
                drafts.Add(Draft.Set(Partition.Shared, ChannelLink.Kind, link.Id, $"The linked conversation is called {name}").With(ChannelLink.Fields.Name, name));
        var activity = turn.Activity.Id ?? identities.Next();
        if (drafts.Count > 0)
            await writer.AppendAsync(
                new("teams", "Teams", Teams, activity, [.. drafts.Take(AppendRequest.MostChanges)]) { Marker = new(activity, "renamed") }, cancellation);
    }
}
