using System.Collections.Immutable;
using Bot.Answers;
using Bot.People;

namespace Bot.Rendering;

/// <summary>What is said unasked about a place: to the owner of its link in private, or once to all who are in it.</summary>
public static class PlaceNotices
{
    /// <summary>To the owner: a linked channel was deleted.</summary>
    public static OutgoingMessage ChannelDeleted(string? channel, ImmutableArray<string> accounts) => OutgoingMessage.Words(
        $"{FirstLetter.Upper(Place(PlaceKind.Channel, channel))}, which you linked to {List(accounts)}, was deleted in Teams. I keep the link but send nothing there. If the channel is restored, it goes on as before.");

    /// <summary>To the owner: somebody joined a linked place who may see no amounts.</summary>
    public static OutgoingMessage GuestForOwner(PlaceKind kind, ImmutableArray<(string? Name, bool IsGuest)> strangers, string? place, ImmutableArray<string> accounts)
    {
        var where = kind == PlaceKind.Channel ? $"the team of {Place(kind, place)}" : Place(kind, place);
        var them = strangers.Length == 1 ? "that person" : "them";
        return OutgoingMessage.Words(
            $"{FirstLetter.Upper(List([.. strangers.Select(Who)]))} joined {where}, which you linked to {List(accounts)}. From now on I show no amounts there, in answers or digests. "
            + $"To have them back, remove {them} from the {(kind == PlaceKind.Channel ? "team" : "chat")}. Until then you can ask me here, in private.");
    }

    /// <summary>To all: amounts are hidden, without saying because of whom.</summary>
    public static OutgoingMessage GuestForAll(PlaceKind kind) => OutgoingMessage.Words(
        $"Someone from outside the organisation joined this {(kind == PlaceKind.Channel ? "team" : "chat")}, so I show no amounts in this {Noun(kind)} from now on. Ask me in private to see them.");

    /// <summary>To all, with the first answer in a shared or private channel.</summary>
    public static OutgoingMessage ChannelKind(bool isShared) => OutgoingMessage.Words(isShared
        ? "This is a shared channel: people from other teams or organisations can be in it, and I cannot tell who. So I show no amounts here. In a group chat I can see who is there."
        : "This is a private channel: I cannot tell which of the team are in it, so I show only what everybody in the whole team may see. In a group chat I can see who is there.");

    private static string Who((string? Name, bool IsGuest) stranger) => (stranger.Name, stranger.IsGuest) switch
    {
        ({ Length: > 0 } name, true) => $"{name} (a guest)",
        ({ Length: > 0 } name, false) => $"{name} (from another organisation)",
        (_, true) => "a guest",
        _ => "somebody from another organisation",
    };

    private static string Place(PlaceKind kind, string? name) => name is { Length: > 0 } ? $"the {Noun(kind)} “{name}”" : $"a {Noun(kind)}";

    private static string Noun(PlaceKind kind) => kind == PlaceKind.Channel ? "channel" : "chat";

    private static string List(ImmutableArray<string> names) => names is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} and {last}" : string.Join(", ", names);
}
