using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Updates;
using Bot.Updates.Waiting;
using Domain.Asking;

namespace Bot.Turns;

/// <summary>
/// Orders that wait to be confirmed, and what the bot shows of itself. What only the person may hear is said in their private chat, wherever it was ordered.
/// </summary>
internal sealed class SetupDialogue(Pages pages, ConfirmationDesk confirmations, PrivateMessages privately, Readers readers, UpdateInquiries inquiries)
{
    public Task<OutgoingMessage> ShowAsync(Intent.Show show, Hearing hearing, ConversationPlace place, CancellationToken cancellation) => Pages.IsPrivate(show.Page)
        ? AloneAsync(hearing, place, (alone, where) => pages.ShowAsync(show.Page, show.Accounts.IsEmpty ? hearing.Linked : show.Accounts, alone, where, cancellation), cancellation)
        : pages.ShowAsync(show.Page, show.Accounts, hearing, place, cancellation);

    /// <summary>True when <see cref="OrderAsync"/> says what becomes of the order.</summary>
    public static bool IsConcerned(UpdateOrder order, Reply reply) =>
        order.Kind == UpdateKind.Cancel || UpdateCatalogue.IsPrivate(order.Kind) || reply is Reply.Proposed { Proposal.NeedsConfirmation: true };

    public Task<OutgoingMessage> OrderAsync(UpdateOrder order, Hearing hearing, ConversationPlace place, CancellationToken cancellation) => UpdateCatalogue.IsPrivate(order.Kind)
        ? AloneAsync(hearing, place, (alone, where) => AskAsync(order, alone, where, cancellation), cancellation)
        : AskAsync(order, hearing, place, cancellation);

    private async Task<OutgoingMessage> AskAsync(UpdateOrder order, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (order.Kind == UpdateKind.Cancel)
            return await confirmations.DiscardLastAsync(hearing, place, cancellation);
        var reply = UpdateCatalogue.Propose(order, inquiries.Of(hearing, place));
        return reply is Reply.Proposed { Proposal: var proposal }
            ? await confirmations.AskAsync(order, proposal, hearing, place, cancellation)
            : Replies.Message(reply, Locale.For(hearing.Reader));
    }

    private async Task<OutgoingMessage> AloneAsync(
        Hearing hearing, ConversationPlace place, Func<Hearing, ConversationPlace, Task<OutgoingMessage>> message, CancellationToken cancellation)
    {
        if (place.Kind == PlaceKind.Personal)
            return await message(hearing, place);
        return await privately.PlaceAsync(hearing.Sender.AadObjectId!, cancellation) is { } chat
            && await privately.SendAsync(hearing.Sender.AadObjectId!, await message(readers.Alone(hearing), chat), cancellation)
                ? OutgoingMessage.Words("That is for you alone: I wrote it in our private chat.")
                : OutgoingMessage.Words("That is for you alone: please ask me in our private chat.");
    }
}
