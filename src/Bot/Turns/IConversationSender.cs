using Bot.People;
using Bot.Rendering;

namespace Bot.Turns;

/// <summary>Speaks in a known conversation without being asked.</summary>
public interface IConversationSender
{
    /// <returns>The id of the sent message; null when the conversation is not known, is closed, or takes no messages from the bot any more.</returns>
    /// <exception cref="Exception">The service could not be reached or refused for another reason; sending again may help.</exception>
    /// <param name="under">In a channel, the message in whose thread it is said; null for a thread of its own.</param>
    Task<string?> SendAsync(string conversationKey, OutgoingMessage message, CancellationToken cancellation, string? under = null);

    /// <summary>Replaces a message that was sent before; false when it or the conversation is gone.</summary>
    Task<bool> UpdateAsync(string conversationKey, string activityId, OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Who is in the conversation now; <see cref="Roster.Unreadable"/> when that cannot be found out.</summary>
    Task<Roster> RosterAsync(string conversationKey, CancellationToken cancellation);
}
