using System.Globalization;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Updates;
using Bot.Updates.Waiting;
using Domain.Asking;

namespace Bot.Turns;

/// <summary>The buttons beside a record, on a list or a reminder: a promise is done or due later, the CRM's value counts. The list comes again, with what was done and a way back on top.</summary>
internal sealed class RowPresses(UpdateDesk updates, ConfirmationDesk confirmations, Dialogue dialogue, Readers readers, UpdateInquiries inquiries, TimeProvider clock)
{
    /// <returns>What whoever pressed sees; null for what no button of ours carries.</returns>
    public async Task<PressOutcome?> PressAsync(object? data, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        return Wire.Text(data, Verbs.Record) is { Length: > 0 and < 200 } record && RowButtons.Order(Wire.Text(data, Verbs.RowAction), new(record), hearing.Today(clock)) is { } order
            ? await OrderAsync(order, data, hearing, place, cancellation) : null;
    }

    /// <summary>What is ordered about a record that the card lists.</summary>
    public async Task<PressOutcome> OrderAsync(UpdateOrder order, object? data, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        var reply = UpdateCatalogue.Propose(order, inquiries.Of(hearing, place));
        if (reply is not Reply.Proposed { Proposal: var proposal })
            return await ListAsync(data, hearing, place, cancellation) is { } unchanged && UpdateCatalogue.IsForAll(order.Kind) && reply is Reply.Refused
                ? new(unchanged, null) : new(Replies.Message(reply, Locale.For(hearing.Reader)), null);
        if (proposal.NeedsConfirmation)
            return new(await confirmations.AskAsync(order, proposal, hearing, place, cancellation), null);
        // Two presses on the same state of the record are one command.
        var change = proposal.Changes[0];
        var state = hearing.Portfolio.State(change.Kind, change.RecordId)?.LastSequence;
        var written = await updates.WriteAsync(
            proposal, order.Kind, hearing, string.Create(CultureInfo.InvariantCulture, $"{order.Record}|{order.Kind}|{order.PromiseState}{order.Answer}{order.Person}|{state}"), 0, cancellation);
        if (!written.IsWritten)
            return new(written.Message, null);
        var list = await ListAsync(data, hearing, place, cancellation);
        var shown = list is null ? written.Message : UpdateCards.Above(written.Message, list);
        // A list of one's own stays what it is for the others.
        return UpdateCatalogue.IsForAll(order.Kind) ? PressOutcome.ForEveryone(shown) : new(shown, null);
    }

    /// <summary>What the card lists, as it is now; null for cards that carry no list.</summary>
    private async Task<OutgoingMessage?> ListAsync(object? data, Hearing hearing, ConversationPlace place, CancellationToken cancellation) =>
        Wire.Text(data, Verbs.QuestionKey) is { } key ? await dialogue.AnswerKeptAsync(key, await readers.AgainAsync(hearing, place, cancellation), Trail.Empty, cancellation) : null;
}
