using Bot.People;

namespace Bot.Turns;

/// <summary>A conversation the bot is or was in.</summary>
/// <param name="Key">Id of the chat or channel, without a thread.</param>
/// <param name="Reference">Where to speak there, as the SDK keeps it.</param>
/// <param name="AadObjectId">In a personal chat, the person.</param>
/// <param name="Roster">What its members belong to.</param>
/// <param name="Silence">Everything that keeps the bot from speaking there.</param>
public sealed record Conversation(
    PlaceKind Kind, string Key, string Reference, string ServiceUrl, string BotId, string? TenantId, string? AadObjectId, string Roster, bool IsShared, Silence Silence, bool IsWelcomed)
{
    /// <summary>Nothing is sent there for now.</summary>
    public bool IsClosed => Silence != Silence.None;

    public ConversationPlace Place => new(Kind, Key, null, Roster, TenantId, IsShared);
}

/// <summary>Why nothing is said in a conversation. Each reason ends by itself: a channel restored in an archived team is silent still.</summary>
[Flags]
public enum Silence
{
    None = 0,

    /// <summary>The app was removed there, or the bot thrown out.</summary>
    Removed = 1,

    ChannelDeleted = 2,

    TeamDeleted = 4,

    /// <summary>An archived team takes no messages.</summary>
    TeamArchived = 8,

    /// <summary>Teams took no message there: until something comes from there, none is tried.</summary>
    Refusing = 16,

    All = Removed | ChannelDeleted | TeamDeleted | TeamArchived | Refusing,
}
