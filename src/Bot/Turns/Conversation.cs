using Bot.People;

namespace Bot.Turns;

/// <summary>A conversation the bot is or was in.</summary>
/// <param name="Key">Id of the chat or channel, without a thread.</param>
/// <param name="Reference">Where to speak there, as the SDK keeps it.</param>
/// <param name="AadObjectId">In a personal chat, the person.</param>
/// <param name="Roster">What its members belong to.</param>
/// <param name="IsClosed">The app was removed: nothing is sent there any more.</param>
public sealed record Conversation(
    PlaceKind Kind, string Key, string Reference, string ServiceUrl, string BotId, string? TenantId, string? AadObjectId, string Roster, bool IsShared, bool IsClosed, bool IsWelcomed)
{
    public ConversationPlace Place => new(Kind, Key, null, Roster, TenantId, IsShared);
}
