using Bot.People;
using BotFramework;

namespace Bot.Turns;

/// <summary>Reads off an activity where and by whom something is said.</summary>
internal static class Places
{
    public static ConversationPlace Of(IActivity activity)
    {
        var data = activity.TryGetChannelData<TeamsChannelData>(out var read) ? read : null;
        var conversation = activity.Conversation;
        var (key, thread) = ConversationPlace.Split(conversation.Id);
        var kind = conversation.ConversationType switch
        {
            "personal" => PlaceKind.Personal,
            "channel" => PlaceKind.Channel,
            // A kind that comes up later has listeners until we know better.
            _ => PlaceKind.GroupChat,
        };
        var roster = kind == PlaceKind.Channel && data?.Team?.Id is { Length: > 0 } team ? team : key;
        return new(kind, key, thread, roster, data?.Tenant?.Id ?? conversation.TenantId, data?.Channel?.Type == "shared");
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
                new RosterMember(member.AadObjectId, member.TenantId, member.UserRole is "guest" or "anonymous")));
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
        return members.ToImmutable();
    };
}
