using Bot.Forms;
using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using Bot.Turns.MessageExtensions;
using Bot.Understanding;
using Bot.Updates;
using Bot.Updates.Undoing;
using BotFramework;
using Domain.Asking;

namespace Bot.Turns.Dialogs;

/// <summary>
/// A dialog is opened from a card or a message, and sent. It is seen by whoever opened it alone, and shows what they may see; whoever sends it is authorised
/// anew. What was entered is written as a proposal is, once, and nothing of it is lost when it cannot be.
/// </summary>
internal sealed class DialogTurn(ComposeBox compose, Readers readers, UpdateDesk updates, UndoDesk undoing, UpdateInquiries inquiries, IIdentities identities, TimeProvider clock)
{
    private const int LongestKey = 64;

    /// <param name="name">The kind of form.</param>
    /// <param name="record">What it is about; null for nothing that is known yet.</param>
    public async Task<TaskModuleResponseBase> OpenAsync(ITurnContext turn, string? name, string? record, MessageActionsPayload? message, CancellationToken cancellation)
    {
        var (here, place) = await compose.HearAsync(turn, cancellation);
        if (here.Person is null)
            return Dialogs.Say("We have not met yet. Write to me first, so that I know who you are.");
        return FormCatalogue.Named(name) is { } form
            ? Show(form.Open(Inquiry(here, identities.Next(), record, Messages.Read(message, place))))
            : Dialogs.Say("I know no such dialog any more.");
    }

    /// <param name="data">What was entered, and what travelled with the dialog.</param>
    public async Task<TaskModuleResponseBase> SubmitAsync(ITurnContext turn, object? data, MessageActionsPayload? message, CancellationToken cancellation)
    {
        var (here, place) = await compose.HearAsync(turn, cancellation);
        if (here.Person is null)
            return Dialogs.Say("We have not met yet. Write to me first, so that I know who you are.");
        if (Wire.Text(data, Verbs.Row) is { } row)
            return await undoing.UndoAsync(row, readers.Alone(here), cancellation) is { } undone ? Dialogs.Done(undone.Message) : Dialogs.Say("That is not in the ledger.");
        if (FormCatalogue.Named(Wire.Text(data, Verbs.Form)) is not { } form || Wire.Text(data, Verbs.Card) is not { Length: > 0 and <= LongestKey } key)
            return Dialogs.Say("I know no such dialog any more.");
        var inquiry = Inquiry(here, key, Wire.Text(data, Verbs.Record), Messages.Read(message, place));
        var step = form.Submit(inquiry, Input);
        if (step is not FormStep.Write write)
            return Show(step);
        var (written, problem) = await WriteAsync(write, inquiry, cancellation);
        return written switch
        {
            null => Dialogs.Show(write.Again with { Problem = problem }),
            { IsWritten: true } => Dialogs.Done(written.Message, write.Order.Details?.Message?.Link),
            _ => Show(OnTop(form, Inquiry(await readers.AgainAsync(here, place, cancellation), key, inquiry.Record, inquiry.Message), written)),
        };

        string? Input(string name) => Wire.Text(data, name);

        FormStep OnTop(IForm again, FormInquiry now, WriteResult clash) => again.Open(now) is FormStep.Fill { Form: var fresh }
            ? new FormStep.Fill(fresh.WithChanges(Input) with
            {
                Problem = $"Somebody changed this meanwhile: {string.Join("; ", clash.Since.Select(change => $"{change.ByName}, {change.Summary}"))}. Send it again to apply yours over it.",
            })
            : again.Open(now);
    }

    /// <summary>What was written, or why nothing was: all of it, or nothing.</summary>
    private async Task<(WriteResult? Written, string Problem)> WriteAsync(FormStep.Write write, FormInquiry inquiry, CancellationToken cancellation)
    {
        var hearing = write.IsHere ? inquiry.Here : inquiry.Alone;
        var asked = inquiries.Of(hearing, null);
        UpdateOrder[] parts = write.Order.Parts.IsEmpty ? [write.Order] : [.. write.Order.Parts];
        var reply = parts.Select(part => UpdateCatalogue.Propose(part, asked)).FirstOrDefault(part => part is not Reply.Proposed { Proposal.Missing.IsEmpty: true })
            ?? UpdateCatalogue.Propose(write.Order, asked);
        if (reply is Reply.Proposed { Proposal: { Missing.IsEmpty: true } proposal })
            return (await updates.WriteAsync(proposal with { ExpectedSequence = write.Order.Seen ?? proposal.ExpectedSequence }, write.Kind, hearing, write.Command, 0, cancellation, inquiry.Message?.Kept.Key), "");
        // Sent twice, it says so already.
        return write.Home is { } home && await updates.FindWrittenAsync(home, write.Kind, write.Command, hearing, [], cancellation) is { } before
            ? (new(true, before), "")
            : (null, Replies.Message(reply, Locale.For(hearing.Reader)).Text);
    }

    private FormInquiry Inquiry(Hearing here, string key, string? record, SeenMessage? message) =>
        new(here, readers.Alone(here), readers.Alone(here).Today(clock), key) { Record = record is { Length: > 0 and < 200 } ? record : null, Message = message };

    private static TaskModuleResponseBase Show(FormStep step) => step switch
    {
        FormStep.Fill { Form: var form } => Dialogs.Show(form),
        FormStep.Say { Words: var words } => Dialogs.Say(words),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
