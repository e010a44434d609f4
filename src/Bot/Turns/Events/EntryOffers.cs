using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Ledger;
using Bot.People;
using Bot.Understanding;
using Bot.Updates;
using Bot.Updates.Corrections;
using Bot.Updates.Waiting;
using BotFramework;
using Domain.Asking;

namespace Bot.Turns.Events;

/// <summary>
/// Asks whoever wrote an entry whether it shall follow what became of its message. They are asked in their private chat: nobody else has to decide, and what was
/// taken out of a conversation is not repeated there. Who has none is asked in the conversation, where nothing of the entry is told.
/// </summary>
internal sealed class EntryOffers(PortfolioCache cache, Readers readers, PrivateMessages privately, ConfirmationDesk confirmations, OncePerPlace once, UpdateInquiries inquiries)
{
    /// <param name="text">What the message says now; empty when it says nothing.</param>
    public async Task OfferAsync(ITurnContext turn, UpdateKind kind, string text, CancellationToken cancellation)
    {
        var place = Places.Of(turn.Activity);
        var sender = Places.SenderOf(turn.Activity);
        if (turn.Activity.Id is not { Length: > 0 } id || sender.AadObjectId is not { } person
            || LoggedMessage.Find(SaidIn.Message(place, id), await cache.RefreshAsync(cancellation)) is not { } logged)
            return;
        var hearing = await readers.HearAsync(sender, place, Places.RosterOf(turn), cancellation);
        if (hearing.Person?.Id.Value != logged.Author)
            return;
        var chat = place.Kind == PlaceKind.Personal ? null : await privately.PlaceAsync(person, cancellation);
        var (listening, where) = chat is null ? (hearing, place) : (readers.Alone(hearing), chat);
        var order = new UpdateOrder(kind, text, text, hearing.Linked) { Message = SaidIn.Message(place, id) };
        // What the entry says already, or what changed since, asks for nothing. An event that is delivered again, to whichever instance, asks once.
        if (UpdateCatalogue.Propose(order, inquiries.Of(listening, where)) is not Reply.Proposed { Proposal: var proposal }
            || !await once.TakeAsync(place.Key, kind.ToString(), EventOf(turn.Activity, text), cancellation))
            return;
        var card = await confirmations.AskAsync(order, proposal, listening, where, cancellation);
        if (chat is null)
            await turn.SendActivityAsync(Outgoing.Activity(card), cancellation);
        else
            await privately.SendAsync(person, card, cancellation);
    }

    /// <summary>An event about a message has the message's id: only its moment and the text tell one edit from the next.</summary>
    private static string EventOf(Activity activity, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{activity.Id}|{activity.Timestamp:O}|{text}"))).AsSpan(0, 16));
}
