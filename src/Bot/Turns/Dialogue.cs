using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Exports;
using Bot.Import.Runs;
using Bot.People;
using Bot.Rendering;
using Bot.Status;
using Bot.Understanding;
using Bot.Understanding.CardReplies;
using Bot.Understanding.Memory;
using Bot.Updates;
using Bot.Updates.Alerts;
using Bot.Updates.Undoing;
using Domain.Asking;
using Domain.Health;
using Domain.Opportunities;

namespace Bot.Turns;

/// <summary>What is said becomes answers and updates, and those become messages. Knows nothing of the protocol.</summary>
internal sealed class Dialogue(
    LastQuestions last, QuestionStore kept, ShownRecords shown, UpdateDesk updates, UndoDesk undoing, SetupDialogue setup, PrivateGrades grades, SaidBefore said, UnfinishedImports imports, ExportDesk exports,
    UnansweredQuestions unanswered, HealthModel health, AlertOptions alerts, UpdateInquiries inquiries, TimeProvider clock)
{
    /// <summary>The messages that answer a text, in order.</summary>
    /// <param name="thread">The chat, or the thread of a channel: where a follow-up belongs.</param>
    public async Task<ImmutableArray<OutgoingMessage>> AnswerAsync(
        string text, Hearing hearing, ConversationPlace place, string thread, string activityId, CancellationToken cancellation)
    {
        var asker = hearing.Sender.AadObjectId!;
        var before = await last.FindAsync(thread, asker, cancellation);
        var records = CardReply.MayBeOne(text) ? await shown.FindAsync(thread, cancellation) : [];
        var today = hearing.Today(clock);
        var remarks = await imports.RemarksAsync(cancellation);
        if (!remarks.IsEmpty || said.Find(hearing, text, today, $"{before}{string.Join('\n', records)}") is not { } answered)
        {
            var context = Context(hearing, before is null ? null : QuestionJson.Read(before)) with { Remarks = remarks, Shown = records, Preview = Preview(hearing, place) };
            answered = await AnswerAsync(text, hearing, place, context, activityId, cancellation);
            foreach (var message in answered.Messages)
                await kept.KeepAsync(message.Questions, cancellation);
            if (answered.IsRepeatable && remarks.IsEmpty)
                said.Keep(hearing, text, today, $"{before}{string.Join('\n', records)}", answered);
        }

        await unanswered.KeepAsync(answered.Unanswered, cancellation);
        if (answered.StartsOver)
            await last.ForgetAsync(thread, asker, cancellation);
        else if (answered.Last is { } question)
            await last.KeepAsync(thread, asker, question, before, cancellation);
        foreach (var message in answered.Messages)
            await ShowedAsync(thread, message, cancellation);
        return answered.Messages;
    }

    /// <summary>A card is shown in the chat or thread: replies there may be about what it shows.</summary>
    public ValueTask ShowedAsync(string thread, OutgoingMessage message, CancellationToken cancellation) => shown.KeepAsync(thread, message.Shown, cancellation);

    /// <summary>What the bot shows of itself, asked for by a button.</summary>
    public async Task<OutgoingMessage> ShowAsync(Page page, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        var message = await setup.ShowAsync(new(page, []), hearing, place, cancellation);
        await kept.KeepAsync(message.Questions, cancellation);
        return message;
    }

    /// <summary>The answer behind a button, for whoever pressed it; null when no question is kept under the key.</summary>
    /// <param name="trail">What the pressed card showed before.</param>
    public async Task<OutgoingMessage?> AnswerKeptAsync(string? key, Hearing hearing, Trail trail, CancellationToken cancellation)
    {
        return key is not null && await kept.FindAsync(key, cancellation) is { } question ? await AnswerAsync(question, hearing, trail, cancellation) : null;
    }

    /// <summary>The answer to a question that a button stands for.</summary>
    public async Task<OutgoingMessage> AnswerAsync(Question question, Hearing hearing, Trail trail, CancellationToken cancellation)
    {
        var message = Message(Asker.Answer(question, Context(hearing, null) with { Remarks = await imports.RemarksAsync(cancellation) }), question, hearing, trail);
        await kept.KeepAsync(message.Questions, cancellation);
        return message;
    }

    private async Task<Said> AnswerAsync(string text, Hearing hearing, ConversationPlace place, UnderstandingContext context, string activityId, CancellationToken cancellation)
    {
        var asked = Asker.Ask(text, context, order => UpdateCatalogue.Propose(order, inquiries.Of(hearing, place)));
        hearing = hearing with { Spoken = asked.Language };
        var messages = ImmutableArray.CreateBuilder<OutgoingMessage>(asked.Replies.Length);
        foreach (var reply in asked.Replies)
            messages.Add(await MessageAsync(From(reply, place, activityId), asked.Language, hearing, place, activityId, messages.Count, cancellation));
        return new(
            Replies.Together(messages.ToImmutable()), asked.Last is { } question ? QuestionJson.Write(question) : null,
            IsRepeatable: asked.Replies.All(reply => reply.Intent is not (Intent.Order or Intent.Show or Intent.Export or Intent.Explain)),
            UnansweredShape.Of(asked), asked.StartsOver);
    }

    /// <summary>What is ordered remembers the message that ordered it, however long it waits.</summary>
    private static AskedReply From(AskedReply asked, ConversationPlace place, string activityId) => asked.Intent is Intent.Order { Update: var order }
        ? asked with { Intent = new Intent.Order(order with { Message = SaidIn.Message(place, activityId) }) }
        : asked;

    private async Task<OutgoingMessage> MessageAsync(AskedReply asked, Language language, Hearing hearing, ConversationPlace place, string activityId, int number, CancellationToken cancellation) => asked switch
    {
        { Intent: Intent.Order { Update.Kind: UpdateKind.Undo } } => (await undoing.UndoLastAsync(hearing, clock.GetUtcNow(), cancellation)).Message,
        { Intent: Intent.Export export } => await exports.OfferAsync(export.Question, export.Format, hearing, place, cancellation),
        { Intent: Intent.Show show } => await setup.ShowAsync(show, hearing, place, cancellation),
        { Intent: Intent.Order { Update: var order }, Reply: var reply } when SetupDialogue.IsConcerned(order, reply) => await setup.OrderAsync(order, hearing, place, cancellation),
        { Intent: Intent.Order { Update: var order }, Reply: Reply.Proposed { Proposal: { NeedsConfirmation: false } proposal } } =>
            await ApplyAsync(order, proposal, hearing, activityId, number, cancellation),
        { Intent: Intent.Courtesy courtesy } => Replies.Words(courtesy.Answer, Locale.For(hearing.Reader) with { Wanted = language }),
        { Intent: Intent.StartOver, Reply: Reply.Answered { Answer.Headline: var words } } => Replies.Words(words, Locale.For(hearing.Reader) with { Wanted = language }),
        { Intent: Intent.Rows { Of: var of } } => Message(asked.Reply, of, hearing),
        { Intent: Intent.Ask { Question: var question } } => Message(asked.Reply, question, hearing),
        _ => Replies.Message(asked.Reply, Locale.For(hearing.Reader) with { Wanted = language }),
    };

    private async Task<OutgoingMessage> ApplyAsync(UpdateOrder order, Proposal proposal, Hearing hearing, string activityId, int number, CancellationToken cancellation)
    {
        var written = await updates.WriteAsync(proposal, order.Kind, hearing, activityId, number, cancellation, order.Message);
        // Alone, the card itself shows them.
        if (written.IsWritten && !hearing.IsAlone && order is { Kind: UpdateKind.SubmitForecast, Period: { } period })
            await grades.TellAsync(period, hearing, cancellation);
        return written.Message;
    }

    private static OutgoingMessage Message(Reply reply, Question question, Hearing hearing, Trail trail = default)
    {
        var message = Replies.Message(reply, Locale.For(hearing.Reader), trail: trail);
        if (reply is Reply.Answered && MayChange(question, hearing))
            message = FormButtons.With(message, question);
        if (hearing.IsAlone && reply is Reply.Answered { Answer: var answer })
            return ExportButton.With(message, answer);
        return hearing.HidesFromAudience(question) ? PrivateOffer.With(message, question) : message;
    }

    /// <summary>True when a dialog can change what the question is about: an open deal, an account, and the person may.</summary>
    private static bool MayChange(Question question, Hearing hearing) => question switch
    {
        { Topic: Topics.Deals, Subject: { } id } => hearing.View.Find(Opportunity.Kind, id) is { } deal && hearing.View.StatusOf(deal) == DealStatus.Open && UpdateRights.MayChange(hearing, deal.Account),
        { Topic: Topics.AccountSummary, Scope.Accounts: [var account] } => UpdateRights.MayChange(hearing, account),
        _ => false,
    };

    private AlertPreview Preview(Hearing hearing, ConversationPlace place) =>
        hearing.Person is not null && AlertSetup.Of(place, hearing, alerts.PersonalDigestTime) is var setup ? alerts.PreviewOf(setup.Told, setup.IsPersonal) : AlertPreview.Usual;

    private UnderstandingContext Context(Hearing hearing, Question? before) => new()
    {
        Portfolio = hearing.Portfolio,
        View = hearing.View,
        Today = hearing.Today(clock),
        Linked = hearing.Linked,
        Health = health,
        Last = before,
    };
}
