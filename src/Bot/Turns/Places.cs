using Bot.People;
using BotFramework;

namespace Bot.Turns;

/// <summary>Reads off an activity where and by whom something is said.</summary>
internal static class Places
{
    /// <summary>How the ids of chats between people and of channels begin; those of private chats with a bot begin otherwise.</summary>
    private const string BetweenPeople = "19:";

    public static ConversationPlace Of(IActivity activity)
    {
        var data = activity.TryGetChannelData<TeamsChannelData>(out var read) ? read : null;
        var conversation = activity.Conversation;
        var (key, thread) = ConversationPlace.Split(conversation.Id);
        var kind = conversation.ConversationType switch
        {
            // So are chats between two people called, where cards and extensions are used without the bot being there: the other one reads along.
            "personal" when !key.StartsWith(BetweenPeople, StringComparison.Ordinal) => PlaceKind.Personal,
            "channel" => PlaceKind.Channel,
            // A kind that comes up later has listeners until we know better.
            _ => PlaceKind.GroupChat,
        };
        var roster = kind == PlaceKind.Channel && data?.Team?.Id is { Length: > 0 } team ? team : key;
        var (own, host) = (data?.Tenant?.Id, conversation.TenantId);
        // A channel that belongs to another tenant than the one that speaks is shared, whatever else is said of it.
        var isAcrossTenants = kind == PlaceKind.Channel && own is { Length: > 0 } && host is { Length: > 0 } && !own.Equals(host, StringComparison.OrdinalIgnoreCase);
        return new(kind, key, thread, roster, own ?? host, data?.Channel?.Type == "shared" || isAcrossTenants) { IsPrivate = data?.Channel?.Type == "private" };
    }

    /// <summary>The conversation an activity came from, to speak there later.</summary>
    public static Conversation ConversationOf(Activity activity)
    {
        var place = Of(activity);
        var reference = activity.GetConversationReference();
        // Speaking there later begins a new thread, and answers nobody in particular.
        reference.ActivityId = null;
        reference.Locale = null;
        reference.Conversation = new ConversationAccount(reference.Conversation.IsGroup, reference.Conversation.ConversationType, place.Key, tenantId: place.TenantId);
        if (place.Kind != PlaceKind.Personal)
            reference.User = null;
        return new(
            place.Kind, place.Key, Wire.Write(reference), activity.ServiceUrl, activity.Recipient.Id, place.TenantId,
            place.Kind == PlaceKind.Personal ? activity.From.AadObjectId : null, place.Roster, place.IsShared, Silence.None, IsWelcomed: false);
    }

    public static Sender SenderOf(Activity activity) => new(
        activity.From.AadObjectId is { Length: > 0 } id ? id : null,
        activity.From.Name ?? "",
        activity.Locale is { Length: > 0 } locale ? locale : "en-US",
        activity.LocalTimezone is { Length: > 0 } zone ? zone : "UTC");

    /// <summary>Reads all pages of the roster of a turn's conversation.</summary>
    /// <param name="team">What the members belong to, where the turn's activity does not say so itself.</param>
    public static RosterReading RosterOf(ITurnContext turn, string? team = null) => async cancellation =>
    {
        if (team is not null && team != turn.Activity.Conversation.Id)
            turn.Activity.ChannelData = new TeamsChannelData { Team = new TeamInfo(team) };
        var members = System.Collections.Immutable.ImmutableArray.CreateBuilder<RosterMember>();
        string? next = null;
        do
        {
            var page = await TeamsInfo.GetPagedMembersAsync(turn, null, next, cancellation);
            members.AddRange((page.Members ?? []).Where(member => member.Id != turn.Activity.Recipient?.Id).Select(member =>
                new RosterMember(member.AadObjectId, member.TenantId, member.UserRole is "guest" or "anonymous") { Id = member.Id, Name = member.Name }));
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
        return members.ToImmutable();
    };
}
