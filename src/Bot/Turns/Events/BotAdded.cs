using Bot.People;
using Bot.Rendering;
using Bot.Understanding.Memory;
using BotFramework;

namespace Bot.Turns.Events;

/// <summary>
/// The app was installed, or the bot added to a team or chat. Both are told, in either order: whoever comes first welcomes, once per installation.
/// </summary>
internal sealed class BotAdded(Conversations conversations, QuestionStore kept)
{
    public async Task RunAsync(ITurnContext turn, CancellationToken cancellation)
    {
        var seen = Places.ConversationOf(turn.Activity);
        await conversations.RememberAfreshAsync(seen, Silence.Removed | Silence.Refusing, cancellation);
        // An app is added to a team whole: every channel that was spoken in before is open again.
        if (seen.Kind == PlaceKind.Channel)
            foreach (var key in await conversations.OfTeamAsync(seen.Roster, cancellation))
                await conversations.WakeAsync(key, Silence.Removed | Silence.Refusing, cancellation);
        if (!await conversations.TakeWelcomeAsync(seen.Key, cancellation))
            return;
        var welcome = Welcome(seen.Kind, turn.Activity.From?.Name);
        await kept.KeepAsync(welcome.Questions, cancellation);
        await turn.SendActivityAsync(Outgoing.Activity(welcome), cancellation);
    }

    private static OutgoingMessage Welcome(PlaceKind kind, string? name) => PersonCards.Welcome(kind == PlaceKind.Personal ? name : null, kind != PlaceKind.Personal);
}
