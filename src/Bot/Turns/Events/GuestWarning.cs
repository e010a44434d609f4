using System.Collections.Immutable;
using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using BotFramework;

namespace Bot.Turns.Events;

/// <summary>
/// A guest or an external person joined a place that is linked to an account. The owner of the link is told in private, those in the place in one line that
/// names nobody. Once per guest and place: a row that only one can insert decides. Amounts are hidden whether or not this is said, since the roster is
/// read again before the next answer; and they are back when it has no outsider any more.
/// </summary>
internal sealed class GuestWarning(PortfolioCache cache, Conversations conversations, Audiences audiences, OncePerPlace once, OwnerNotices owners, IConversationSender sender)
{
    public async Task WarnAsync(ITurnContext turn, ConversationPlace place, ImmutableArray<ChannelAccount> joined, CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var places = place.Kind == PlaceKind.Channel ? await conversations.OfTeamAsync(place.Roster, cancellation) : [];
        var links = LinkedPlaces.In([place.Key, .. places], portfolio).GroupBy(link => link.Key).ToArray();
        if (links.Length == 0 || await OutsidersAsync(turn, place, joined, cancellation) is not [_, ..] outsiders)
            return;
        foreach (var linked in links)
            // A shared channel never shows amounts, and in a closed one nothing is shown.
            if (await conversations.FindAsync(linked.Key, cancellation) is { IsClosed: false, IsShared: false }
                && await FirstSeenAsync(linked.Key, outsiders, cancellation) is [_, ..] strangers)
                await WarnAsync(turn, place.Kind, linked, strangers, cancellation);
    }

    private async Task WarnAsync(
        ITurnContext turn, PlaceKind kind, IGrouping<string, LinkedPlace> linked, ImmutableArray<RosterMember> strangers, CancellationToken cancellation)
    {
        foreach (var link in linked)
            await owners.TellAsync(turn, link, PlaceNotices.GuestForOwner(kind, [.. strangers.Select(Described)], await NameOf(turn, kind, link, cancellation), link.Accounts), cancellation);
        await sender.SendAsync(linked.Key, PlaceNotices.GuestForAll(kind), cancellation);
    }

    // The event does not say who is a guest; the roster does. One that cannot be read hides the amounts by itself, and names nobody.
    private async Task<ImmutableArray<RosterMember>> OutsidersAsync(
        ITurnContext turn, ConversationPlace place, ImmutableArray<ChannelAccount> joined, CancellationToken cancellation)
    {
        var roster = await audiences.RosterOfAsync(place, Places.RosterOf(turn), cancellation);
        return [.. roster.Members.Where(member => member.IsOutsider(place.TenantId) && joined.Any(one => IsSame(one, member)))];
    }

    private async Task<ImmutableArray<RosterMember>> FirstSeenAsync(string place, ImmutableArray<RosterMember> outsiders, CancellationToken cancellation)
    {
        var first = ImmutableArray.CreateBuilder<RosterMember>();
        foreach (var outsider in outsiders)
            if (await once.TakeAsync(place, "guest", outsider.AadObjectId ?? outsider.Id ?? "", cancellation))
                first.Add(outsider);
        return first.ToImmutable();
    }

    private static async Task<string?> NameOf(ITurnContext turn, PlaceKind kind, LinkedPlace link, CancellationToken cancellation) =>
        link.Name ?? (kind == PlaceKind.Channel ? (await PlaceNames.AskAsync(turn, null, null, cancellation)).For(link.Key) : turn.Activity.Conversation.Name);

    private static bool IsSame(ChannelAccount joined, RosterMember member) =>
        (joined.Id is { Length: > 0 } id && id == member.Id) || (joined.AadObjectId is { Length: > 0 } person && person == member.AadObjectId);

    private static (string? Name, bool IsGuest) Described(RosterMember member) => (member.Name, member.IsGuest);
}
