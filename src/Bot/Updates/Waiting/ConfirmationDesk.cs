using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;

namespace Bot.Updates.Waiting;

/// <summary>
/// Proposals that are written only when somebody says so. Whoever presses is authorised anew: the order is proposed again in their name, and only if that is
/// allowed and nobody changed the same fields meanwhile it is written, once. Where somebody did, it waits again, on top of what they changed.
/// </summary>
public sealed class ConfirmationDesk(WaitingProposals waiting, UpdateDesk updates, Readers readers, UpdateInquiries inquiries)
{
    /// <summary>The card that asks; the proposal waits from then on.</summary>
    public async Task<OutgoingMessage> AskAsync(UpdateOrder order, Proposal proposal, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var kept = await waiting.KeepAsync(ChosenParts.Offering(order, proposal), proposal, place.Key, hearing.Person!.Id, cancellation);
        return ProposalCards.Proposed(proposal, Locale.For(hearing), kept.Key) with { Shown = [.. proposal.Changes.Select(change => change.RecordId).Distinct()] };
    }

    /// <summary>Writes it. Pressing twice writes once and shows the same.</summary>
    /// <param name="input">What was entered on the card, by the name of the input; null for nothing.</param>
    public async Task<Decision> ConfirmAsync(string? key, Func<string, string?> input, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (await waiting.FindAsync(key, place.Key, cancellation) is not { } found)
            return Gone;
        if (found.State == WaitingState.Discarded)
            return WasDiscarded;
        if (found.State == WaitingState.Confirmed && await FindWrittenAsync(found, hearing, cancellation) is { } written)
            return new(true, written);
        if (ChosenParts.Of(found.Order, input) is not { } order)
            return new(false, OutgoingMessage.Words("Nothing is ticked, so nothing was written."));
        var reply = UpdateCatalogue.Propose(order with { Seen = found.Expected }, inquiries.Of(hearing, place));
        if (reply is not Reply.Proposed { Proposal: { Missing.IsEmpty: true } proposal })
            return new(false, Replies.Message(reply, Locale.For(hearing.Reader)));
        // From here on nobody can discard it; should this instance die now, the next press writes it.
        if (await waiting.DecideAsync(found, WaitingState.Confirmed, cancellation) is not { State: WaitingState.Confirmed })
            return WasDiscarded;
        var outcome = await updates.WriteAsync(
            proposal with { ExpectedSequence = found.Expected, Values = order.Parts.IsEmpty ? found.Values : proposal.Values }, order.Kind, hearing, found.Key, 0, cancellation, order.Message);
        return outcome.IsWritten ? new(true, outcome.Message) : await OnTopAsync(found, order, outcome, hearing, place, cancellation);
    }

    /// <summary>What was missing is chosen: the card goes on to ask for the rest, or for a confirmation; what needs none is written.</summary>
    public async Task<Decision> ChooseAsync(string? key, Func<string, string?> input, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (await waiting.FindAsync(key, place.Key, cancellation) is not { } found)
            return Gone;
        if (found.State != WaitingState.Waiting)
            return await ConfirmAsync(key, input, hearing, place, cancellation);
        var order = ChosenParts.Filled(found.Order, input);
        var reply = UpdateCatalogue.Propose(order, inquiries.Of(hearing, place));
        if (reply is not Reply.Proposed { Proposal: var proposal })
            return new(false, Replies.Message(reply, Locale.For(hearing.Reader)));
        await waiting.ReplaceAsync(found, ChosenParts.Offering(order, proposal), proposal, cancellation);
        return proposal.NeedsConfirmation
            ? new(true, ProposalCards.Proposed(proposal, Locale.For(hearing), found.Key))
            : await ConfirmAsync(key, input, hearing, place, cancellation);
    }

    /// <summary>Nothing will be written.</summary>
    public async Task<Decision> DiscardAsync(string? key, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (await waiting.FindAsync(key, place.Key, cancellation) is not { } found)
            return Gone;
        return await waiting.DecideAsync(found, WaitingState.Discarded, cancellation) switch
        {
            { State: WaitingState.Discarded } => new(true, ConfirmationCards.Discarded(found.Order.Said)),
            { State: WaitingState.Confirmed } when await FindWrittenAsync(found, hearing, cancellation) is { } written => new(true, written),
            { State: WaitingState.Confirmed } => new(false, OutgoingMessage.Words("It is being written just now. You can undo it afterwards.")),
            _ => Gone,
        };
    }

    /// <summary>"Never mind": what the person ordered last in the conversation.</summary>
    public async Task<OutgoingMessage> DiscardLastAsync(Hearing hearing, ConversationPlace place, CancellationToken cancellation) =>
        await waiting.LastAsync(place.Key, hearing.Person!.Id, cancellation) is { } key
            ? (await DiscardAsync(key, hearing, place, cancellation)).Message
            : OutgoingMessage.Words("Nothing is waiting to be written.");

    /// <summary>What others changed meanwhile, and the same order over it: another proposal, so that a card nobody looked at again writes nothing.</summary>
    private async Task<Decision> OnTopAsync(WaitingProposal stale, UpdateOrder order, WriteResult clash, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        await waiting.ReopenAsync(stale, cancellation);
        var again = await readers.AgainAsync(hearing, place, cancellation);
        if (UpdateCatalogue.Propose(order, inquiries.Of(again, place)) is not Reply.Proposed { Proposal: { Missing.IsEmpty: true } proposal })
            return new(true, clash.Message);
        var kept = await waiting.KeepAsync(ChosenParts.Offering(order, proposal), proposal, place.Key, hearing.Person!.Id, cancellation);
        return new(true, ProposalCards.Stale(proposal, clash.Since, Locale.For(hearing.Reader), kept.Key));
    }

    private Task<OutgoingMessage?> FindWrittenAsync(WaitingProposal found, Hearing hearing, CancellationToken cancellation) =>
        updates.FindWrittenAsync(found.Home, found.Order.Kind, found.Key, hearing, found.Order.Parts.IsEmpty ? found.Values : [], cancellation);

    private static Decision Gone => new(false, OutgoingMessage.Words("That is not waiting any more; nothing was written. Please say it again."));

    private static Decision WasDiscarded => new(false, OutgoingMessage.Words("That was discarded; nothing was written. Please say it again."));
}

/// <param name="IsFinal">True when the card has found its end, or goes on: it is drawn anew for everyone.</param>
public sealed record Decision(bool IsFinal, OutgoingMessage Message);
