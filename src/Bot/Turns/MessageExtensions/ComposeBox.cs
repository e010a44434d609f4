using Bot.People;
using BotFramework;

namespace Bot.Turns.MessageExtensions;

/// <summary>
/// Where a message extension is used. The bot need not be in that conversation, and a chat between people looks like a private chat: only the person's own
/// chat with the bot is private; anywhere else everybody in the conversation reads what is inserted, and nobody may be known who does.
/// </summary>
internal sealed class ComposeBox(Readers readers, Conversations conversations)
{
    /// <summary>Who uses it, and who will read what is put into the conversation.</summary>
    public async Task<(Hearing Hearing, ConversationPlace Place)> HearAsync(ITurnContext turn, CancellationToken cancellation)
    {
        var (sender, place) = (Places.SenderOf(turn.Activity), Places.Of(turn.Activity));
        if (place.Kind == PlaceKind.Personal && (sender.AadObjectId is null || (await conversations.PersonalAsync(sender.AadObjectId, cancellation))?.Key != place.Key))
            place = place with { Kind = PlaceKind.GroupChat };
        return (await readers.HearAsync(sender, place, Places.RosterOf(turn), cancellation), place);
    }
}
