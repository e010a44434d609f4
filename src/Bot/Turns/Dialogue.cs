using System.Collections.Immutable;
using Bot.Answers;
using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Understanding.Memory;
using Bot.Updates;
using Bot.Updates.Undoing;
using Domain;
using Domain.Asking;

namespace Bot.Turns;

/// <summary>What is said becomes answers and updates, and those become messages. Knows nothing of the protocol.</summary>
internal sealed class Dialogue(LastQuestions last, QuestionStore kept, UpdateDesk updates, UndoDesk undoing, IIdentities identities, TimeProvider clock)
{
    /// <summary>The messages that answer a text, in order.</summary>
    /// <param name="thread">The chat, or the thread of a channel: where a follow-up belongs.</param>
    public async Task<ImmutableArray<OutgoingMessage>> AnswerAsync(
        string text, Hearing hearing, ConversationPlace place, string thread, string activityId, CancellationToken cancellation)
    {
        var asker = hearing.Sender.AadObjectId!;
        var before = await last.FindAsync(thread, asker, cancellation);
        var understood = Understander.Read(text, new()
        {
            Portfolio = hearing.Portfolio,
            View = hearing.View,
            Today = hearing.Today(clock),
            Linked = hearing.Linked,
            Last = before,
        });
        var messages = ImmutableArray.CreateBuilder<OutgoingMessage>(understood.Intents.Length);
        foreach (var intent in understood.Intents)
            messages.Add(await ReplyAsync(intent, hearing, place, activityId, messages.Count, cancellation));
        if (understood.Intents.OfType<Intent.Ask>().LastOrDefault() is { } ask)
            await last.KeepAsync(thread, asker, ask.Question, before, cancellation);
        var together = Replies.Together(messages.ToImmutable());
        foreach (var message in together)
            await kept.KeepAsync(message.Questions, cancellation);
        return together;
    }

    /// <summary>The answer behind a button, for whoever pressed it; null when no question is kept under the key.</summary>
    public async Task<OutgoingMessage?> AnswerKeptAsync(string? key, Hearing hearing, CancellationToken cancellation)
    {
        if (key is null || await kept.FindAsync(key, cancellation) is not { } question)
            return null;
        var message = Answer(question, hearing);
        await kept.KeepAsync(message.Questions, cancellation);
        return message;
    }

    private async Task<OutgoingMessage> ReplyAsync(Intent intent, Hearing hearing, ConversationPlace place, string activityId, int number, CancellationToken cancellation) => intent switch
    {
        Intent.Ask ask => Answer(ask.Question, hearing),
        Intent.Order { Update: { Kind: UpdateKind.Undo } } => (await undoing.UndoLastAsync(hearing, clock.GetUtcNow(), cancellation)).Message,
        Intent.Order { Update: var order } => await OrderAsync(order, hearing, place, activityId, number, cancellation),
        Intent.Courtesy courtesy => OutgoingMessage.Words(Wording.Say(courtesy.Answer, Locale.For(hearing.Reader))),
        Intent.Clarify clarify => Message(new Reply.Clarify(clarify.Which, clarify.Choices), hearing),
        Intent.Unsupported unsupported => Message(new Reply.Unsupported(unsupported.Why, unsupported.Nearest), hearing),
        Intent.NotUnderstood unclear => Message(new Reply.NotUnderstood(unclear.Text, unclear.Nearest), hearing),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<OutgoingMessage> OrderAsync(UpdateOrder order, Hearing hearing, ConversationPlace place, string activityId, int number, CancellationToken cancellation) =>
        UpdateCatalogue.Propose(order, new(hearing, place, identities.Next)) switch
        {
            Reply.Proposed { Proposal: { NeedsConfirmation: false } proposal } => await updates.ApplyAsync(proposal, order.Kind, hearing, activityId, number, cancellation),
            var reply => Message(reply, hearing),
        };

    private OutgoingMessage Answer(Question question, Hearing hearing)
    {
        var message = Message(TopicCatalogue.Answer(question, new(hearing.View, hearing.Today(clock), At)), hearing);
        return hearing.HidesFromAudience(question) ? PrivateOffer.With(message, question) : message;

        View At(DateOnly? asOf, DateTimeOffset? knownAt) => new(hearing.Portfolio.Journal.At(asOf is { } day ? EndOf(day, hearing.Portfolio.TimeZone) : null, knownAt), hearing.Reader);
    }

    private static OutgoingMessage Message(Reply reply, Hearing hearing) => Replies.Message(reply, Locale.For(hearing.Reader));

    private static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).AddTicks(-1);
    }
}
