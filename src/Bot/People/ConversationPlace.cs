namespace Bot.People;

/// <summary>Where something is said.</summary>
/// <param name="Key">Id of the chat or channel, without a thread.</param>
/// <param name="Thread">The root message in a channel; null elsewhere.</param>
/// <param name="Roster">What the members belong to: the team of a channel, else the chat itself.</param>
/// <param name="TenantId">The tenant the conversation belongs to; members of another one are external.</param>
/// <param name="IsShared">A channel shared with other teams or tenants: its team's roster does not name everybody in it.</param>
public sealed record ConversationPlace(PlaceKind Kind, string Key, string? Thread, string Roster, string? TenantId, bool IsShared)
{
    /// <summary>A channel that only some of its team are in: its team's roster names more than are there.</summary>
    public bool IsPrivate { get; init; }

    private const string ThreadMark = ";messageid=";

    /// <summary>The id of the thread that begins with a message in a channel.</summary>
    public static string ThreadOf(string key, string messageId) => $"{key}{ThreadMark}{messageId}";

    /// <summary>Splits the thread off the id of a conversation in a channel.</summary>
    public static (string Key, string? Thread) Split(string conversationId) => conversationId.IndexOf(ThreadMark, StringComparison.Ordinal) is > 0 and var at
        ? (conversationId[..at], conversationId[(at + ThreadMark.Length)..])
        : (conversationId, null);
}

public enum PlaceKind { Personal, GroupChat, Channel }
