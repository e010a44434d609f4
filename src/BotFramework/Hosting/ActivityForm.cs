namespace BotFramework;

/// <summary>What every activity from a channel has, so that nothing behind the door asks again.</summary>
internal static class ActivityForm
{
    private const int LongestId = 2000;

    /// <summary>What is wrong with the activity, or null.</summary>
    internal static string? Flaw(Activity activity) => activity switch
    {
        { Type: null or "" } => "the activity has no type",
        { ChannelId: null or "" } => "the activity has no channel",
        { ServiceUrl: null or "" or { Length: > LongestId } } => "the activity has no proper service URL",
        { Conversation: null } => "the activity has no conversation",
        { From: null } => "the activity has no sender",
        { Recipient: null } => "the activity has no recipient",
        _ when !IsId(activity.Conversation.Id) => "the conversation has no proper id",
        _ when !IsId(activity.From.Id) => "the sender has no proper id",
        _ when !IsId(activity.Recipient.Id) => "the recipient has no proper id",
        _ when activity.Id is { } id && !IsId(id) => "the activity has no proper id",
        _ when activity.Attachments is { } attachments && attachments.Contains(null!) => "an attachment is null",
        _ when !AreMembers(activity.MembersAdded) || !AreMembers(activity.MembersRemoved) => "a member has no proper id",
        _ => null,
    };

    /// <summary>What is wrong with what Teams added, or null.</summary>
    internal static string? Flaw(TeamsChannelData? channelData) =>
        channelData?.Team?.Id is { Length: > 0 } team && !IsId(team) ? "the team has no proper id" : null;

    // An id becomes part of a URL: a dot segment would make another path of it. Real ones have a few hundred characters at most.
    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } and not ("." or "..");

    // Teams' own member properties are read here once, so that a malformed one is the caller's mistake and not a failed turn.
    private static bool AreMembers(IList<ChannelAccount>? members)
    {
        foreach (var member in members ?? [])
        {
            if (!IsId(member?.Id))
                return false;
            if (member is { Unknown.Count: > 0 })
                Payload.Read<TeamsChannelAccount>(Payload.ToElement(member));
        }

        return true;
    }
}
