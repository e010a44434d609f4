using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;

namespace Bot.Updates.Waiting;

/// <summary>
/// Proposals that are written only when somebody says so. Whoever presses is authorised anew: the order is proposed again in their name, and only if that is
/// allowed and nobody changed the same fields meanwhile it is written, once.
/// </summary>
public sealed class ConfirmationDesk(WaitingProposals waiting, UpdateDesk updates, IIdentities identities)
{
    /// <summary>The card that asks; the proposal waits from then on.</summary>
    public async Task<OutgoingMessage> AskAsync(UpdateOrder order, Proposal proposal, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var key = proposal.Missing.IsEmpty ? (await waiting.KeepAsync(order, proposal, place.Key, hearing.Person!.Id, cancellation)).Key : null;
        return UpdateCards.Proposed(proposal, Locale.For(hearing.Reader), key);
    }

    /// <summary>Writes it. Pressing twice writes once and shows the same.</summary>
    public async Task<Decision> ConfirmAsync(string? key, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (await waiting.FindAsync(key, cancellation) is not { } found || found.Conversation != place.Key)
            return Gone;
        if (found.State == WaitingState.Discarded)
            return WasDiscarded;
        if (found.State == WaitingState.Confirmed && await updates.FindWrittenAsync(found.Home, found.Order.Kind, found.Key, hearing, found.Values, cancellation) is { } written)
            return new(true, written);
        var order = found.Order with { Seen = found.Expected };
        var reply = UpdateCatalogue.Propose(order, new(hearing, place, identities.Next));
        if (reply is not Reply.Proposed { Proposal: var proposal })
            return new(false, Replies.Message(reply, Locale.For(hearing.Reader)));
        // From here on nobody can discard it; should this instance die now, the next press writes it.
        if (await waiting.DecideAsync(key, WaitingState.Confirmed, cancellation) is not { State: WaitingState.Confirmed })
            return WasDiscarded;
        var outcome = await updates.WriteAsync(proposal with { ExpectedSequence = found.Expected, Values = found.Values }, order.Kind, hearing, found.Key, 0, cancellation);
        return new(true, outcome.Message);
    }

    /// <summary>Nothing will be written.</summary>
    public async Task<Decision> DiscardAsync(string? key, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (await waiting.FindAsync(key, cancellation) is not { } found || found.Conversation != place.Key)
            return Gone;
        return await waiting.DecideAsync(key, WaitingState.Discarded, cancellation) switch
        {
            { State: WaitingState.Discarded } => new(true, ConfirmationCards.Discarded(found.Order.Said)),
            { State: WaitingState.Confirmed } when await updates.FindWrittenAsync(found.Home, found.Order.Kind, found.Key, hearing, found.Values, cancellation) is { } written => new(true, written),
            { State: WaitingState.Confirmed } => new(false, OutgoingMessage.Words("It is being written just now. You can undo it afterwards.")),
            _ => Gone,
        };
    }

    /// <summary>"Never mind": what the person ordered last in the conversation.</summary>
    public async Task<OutgoingMessage> DiscardLastAsync(Hearing hearing, ConversationPlace place, CancellationToken cancellation) =>
        await waiting.LastAsync(place.Key, hearing.Person!.Id, cancellation) is { } key
            ? (await DiscardAsync(key, hearing, place, cancellation)).Message
            : OutgoingMessage.Words("Nothing is waiting to be written.");

    private static Decision Gone => new(false, OutgoingMessage.Words("That is not waiting any more; nothing was written. Please say it again."));

    private static Decision WasDiscarded => new(false, OutgoingMessage.Words("That was discarded; nothing was written. Please say it again."));
}

/// <param name="IsFinal">True when the card has found its end: it is drawn anew for everyone.</param>
public sealed record Decision(bool IsFinal, OutgoingMessage Message);
