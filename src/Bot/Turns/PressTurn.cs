using Bot.Exports;
using Bot.Outbox;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Updates.Undoing;
using BotFramework;

namespace Bot.Turns;

/// <summary>
/// A pressed button. Whoever presses is authorised anew: the card may be seen by anybody in the conversation, and what it carries may be sent again.
/// </summary>
internal sealed partial class PressTurn(Readers readers, Dialogue dialogue, UndoDesk undoing, FirstContact contact, PrivateAnswers privately, SetupPresses setup, ExportDesk exports, EarlierCopies copies, ILogger<PressTurn> log)
{
    private static AdaptiveCardInvokeResponse Forgotten => Presses.Words("I do not remember that question any more. Please ask it again.");

    /// <returns>What the client shows; null when the press carried what no button of ours does.</returns>
    public async Task<AdaptiveCardInvokeResponse?> RunAsync(ITurnContext turn, string? verb, object? data, CancellationToken cancellation)
    {
        var answer = await PressAsync(turn, verb, data, cancellation);
        await copies.SeenAsync(Places.Of(turn.Activity).Key, Wire.Text(data, Verbs.Said), turn.Activity.ReplyToId, cancellation);
        return answer;
    }

    private async Task<AdaptiveCardInvokeResponse?> PressAsync(ITurnContext turn, string? verb, object? data, CancellationToken cancellation)
    {
        var place = Places.Of(turn.Activity);
        var hearing = await readers.HearAsync(Places.SenderOf(turn.Activity), place, Places.RosterOf(turn), cancellation);
        if (verb == Verbs.Introduce)
            return await IntroduceAsync(data, hearing, cancellation);
        if (hearing.Person is null && verb is Verbs.Ask or Verbs.AskBelow or Verbs.AskPrivately or Verbs.ShowRecord or Verbs.Export or Verbs.Undo)
            return Presses.Words("We have not met yet. Write to me first, so that I know who you are.");
        return verb switch
        {
            Verbs.Ask => await AskAsync(Wire.Text(data, Verbs.QuestionKey), Trail.Parse(Wire.Text(data, Verbs.Trail)), hearing, cancellation),
            Verbs.AskBelow => await AskBelowAsync(turn, Wire.Text(data, Verbs.QuestionKey), hearing, cancellation),
            Verbs.AskPrivately => await privately.AnswerAsync(turn, Wire.Text(data, Verbs.QuestionKey), readers.Alone(hearing), cancellation),
            Verbs.ShowRecord => await ShowRecordAsync(Wire.Text(data, Verbs.Kind), Wire.Text(data, Verbs.Record), hearing, cancellation),
            Verbs.Export => await ExportAsync(turn, Wire.Text(data, Verbs.QuestionKey), hearing, place, cancellation),
            Verbs.Undo => await UndoAsync(turn, Wire.Text(data, Verbs.Row), hearing, cancellation),
            Verbs.ConfirmPerson or Verbs.RefusePerson => await DecideAsync(turn, verb, Wire.Text(data, Verbs.Claimant), hearing, cancellation),
            _ when hearing.Person is null => null,
            Verbs.TestDigest => await TestAsync(turn, hearing, place, cancellation),
            _ => await setup.PressAsync(verb, data, hearing, place, cancellation) is { } outcome ? await ShowAsync(turn, outcome, cancellation) : null,
        };
    }

    private async Task<AdaptiveCardInvokeResponse> ShowAsync(ITurnContext turn, PressOutcome outcome, CancellationToken cancellation)
    {
        if (outcome.Everyone is { } everyone)
            await UpdateForEveryoneAsync(turn, everyone, cancellation);
        return Presses.Answer(outcome.Answer);
    }

    /// <summary>The answer takes the card's place for whoever pressed; for everybody else in the conversation the card stays what it was.</summary>
    private async Task<AdaptiveCardInvokeResponse?> AskAsync(string? key, Trail trail, Hearing hearing, CancellationToken cancellation) => key is null
        ? null
        : await dialogue.AnswerKeptAsync(key, hearing, trail, cancellation) is { } message ? Presses.Answer(message) : Forgotten;

    private async Task<AdaptiveCardInvokeResponse?> AskBelowAsync(ITurnContext turn, string? key, Hearing hearing, CancellationToken cancellation)
    {
        if (key is null)
            return null;
        if (await dialogue.AnswerKeptAsync(key, hearing, Trail.Empty, cancellation) is not { } message)
            return Forgotten;
        await turn.SendActivityAsync(Outgoing.Activity(message), cancellation);
        await dialogue.ShowedAsync(turn.Activity.Conversation.Id, message, cancellation);
        return Presses.Words("Answered below.");
    }

    private async Task<AdaptiveCardInvokeResponse?> TestAsync(ITurnContext turn, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        var message = await dialogue.ShowAsync(Page.TestDigest, hearing, place, cancellation);
        await turn.SendActivityAsync(Outgoing.Activity(message), cancellation);
        await dialogue.ShowedAsync(turn.Activity.Conversation.Id, message, cancellation);
        return Presses.Words("The test is below.");
    }

    private async Task<AdaptiveCardInvokeResponse?> ShowRecordAsync(string? kind, string? id, Hearing hearing, CancellationToken cancellation) =>
        RecordCards.Asked(kind, id, hearing.View) is { } question ? Presses.Answer(await dialogue.AnswerAsync(question, hearing, Trail.Empty, cancellation)) : null;

    private async Task<AdaptiveCardInvokeResponse?> ExportAsync(ITurnContext turn, string? key, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        var message = await exports.OfferKeptAsync(key, hearing, place, cancellation);
        if (message.File is null)
            return Presses.Words(message.Text);
        await turn.SendActivityAsync(Outgoing.Activity(message), cancellation);
        return Presses.Words("The file is offered below.");
    }

    private async Task<AdaptiveCardInvokeResponse?> UndoAsync(ITurnContext turn, string? row, Hearing hearing, CancellationToken cancellation)
    {
        if (await undoing.UndoAsync(row, hearing, cancellation) is not { } outcome)
            return null;
        if (outcome.IsUndone)
            await UpdateForEveryoneAsync(turn, outcome.Message, cancellation);
        return Presses.Answer(outcome.Message);
    }

    private async Task<AdaptiveCardInvokeResponse?> DecideAsync(ITurnContext turn, string verb, string? claimant, Hearing hearing, CancellationToken cancellation)
    {
        if (claimant is not { Length: > 0 and < 100 })
            return null;
        var message = await contact.DecideAsync(claimant, verb == Verbs.ConfirmPerson, hearing, turn.Activity.Id ?? claimant, cancellation);
        if (message.Card is not null)
            await UpdateForEveryoneAsync(turn, message, cancellation);
        return Presses.Answer(message);
    }

    private async Task<AdaptiveCardInvokeResponse?> IntroduceAsync(object? data, Hearing hearing, CancellationToken cancellation)
    {
        if (hearing.Person is not null)
            return Presses.Words($"I know you already, {hearing.Person.Name}.");
        if (hearing.Sender.AadObjectId is null)
            return Presses.Words("I can only talk to people who are signed in to your organisation.");
        var person = Wire.Text(data, Verbs.PersonInput)?.Trim();
        var name = Wire.Text(data, Verbs.NameInput)?.Trim();
        if (person is { Length: > 0 })
        {
            // Only somebody who could have been offered can be chosen.
            var offered = Introductions.Candidates(hearing.Portfolio, hearing.Sender.Name).FirstOrDefault(candidate => candidate.Id.Value == person);
            return offered is null || !hearing.Reader.IsMember ? null : Presses.Answer(await contact.ClaimAsync(offered.Name ?? "", offered.Id, hearing, cancellation));
        }

        return name is { Length: > 0 }
            ? Presses.Answer(await contact.ClaimAsync(name, null, hearing, cancellation))
            : Presses.Words("Choose who you are, or write your name.");
    }

    // The response replaces the card only for whoever pressed; an edit shows it to all. It may be gone, which changes nothing about what was done.
    private async Task UpdateForEveryoneAsync(ITurnContext turn, OutgoingMessage message, CancellationToken cancellation)
    {
        if (turn.Activity.ReplyToId is not { Length: > 0 } card)
            return;
        try
        {
            await turn.UpdateActivityAsync(Outgoing.Activity(message, card), cancellation);
        }
        catch (Exception trouble) when (trouble is ErrorResponseException or HttpRequestException)
        {
            LogNotEdited(log, trouble, card);
        }
    }

    [LoggerMessage(240, LogLevel.Warning, "The card {Activity} could not be edited for everyone")]
    private static partial void LogNotEdited(ILogger log, Exception trouble, string activity);
}
