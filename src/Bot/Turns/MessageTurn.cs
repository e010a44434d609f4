using System.Collections.Immutable;
using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using BotFramework;
using Cards;

namespace Bot.Turns;

/// <summary>A message to the bot, answered once.</summary>
internal sealed class MessageTurn(TurnLog turns, Readers readers, Dialogue dialogue, FirstContact contact, IIdentities identities)
{
    public Task RunAsync(ITurnContext turn, CancellationToken cancellation) => turn.Activity.Id is { Length: > 0 } id
        ? turns.OnceAsync(turn.Activity.Conversation.Id, id, () => AnswerAsync(turn, id, cancellation), cancellation)
        : AnswerAsync(turn, identities.Next(), cancellation);

    private async Task<string?> AnswerAsync(ITurnContext turn, string id, CancellationToken cancellation)
    {
        var text = SaidText.Of(turn.Activity);
        string? sent = null;
        foreach (var message in await MessagesAsync(turn, text, id, cancellation))
            sent = (await turn.SendActivityAsync(Outgoing.Activity(message), cancellation)).Id;
        return sent;
    }

    private async Task<ImmutableArray<OutgoingMessage>> MessagesAsync(ITurnContext turn, string text, string id, CancellationToken cancellation)
    {
        // A card that somebody put into the conversation is for the others to read.
        if (text.Length == 0 && turn.Activity.Attachments?.Any(attachment => attachment.ContentType == AdaptiveCard.ContentType) is true)
            return [];
        var place = Places.Of(turn.Activity);
        var hearing = await readers.HearAsync(Places.SenderOf(turn.Activity), place, Places.RosterOf(turn), cancellation);
        if (hearing.Person is null)
        {
            var greeting = await contact.GreetAsync(text, hearing, cancellation);
            if (!greeting.IsKnown)
                return [greeting.Message];
            hearing = await readers.HearAsync(hearing.Sender, place, Places.RosterOf(turn), cancellation);
            return [greeting.Message, .. await AnswersAsync(turn, text, hearing, place, id, cancellation)];
        }

        return await AnswersAsync(turn, text, hearing, place, id, cancellation);
    }

    private async Task<ImmutableArray<OutgoingMessage>> AnswersAsync(ITurnContext turn, string text, Hearing hearing, ConversationPlace place, string id, CancellationToken cancellation)
    {
        if (await contact.AdministerAsync(text, hearing, id, cancellation) is { } administered)
            return administered;
        return await dialogue.AnswerAsync(text.Length == 0 ? "help" : text, hearing, place, turn.Activity.Conversation.Id, id, cancellation);
    }
}
