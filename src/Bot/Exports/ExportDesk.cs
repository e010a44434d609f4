using Bot.Answers;
using Bot.Import.Runs;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Understanding.Memory;
using Domain.Asking;
using Domain.Health;

namespace Bot.Exports;

/// <summary>
/// Answers as files, for the person alone. A file is offered first; what is written is computed when they accept, from the question, with the rights and facts
/// of that moment.
/// </summary>
internal sealed class ExportDesk(ExportOffers offers, QuestionStore kept, UnfinishedImports imports, HealthModel health, TimeProvider clock)
{
    private const string Again = "To have it, write again: export that as Excel.";

    /// <summary>The message that offers the file, or says why there is none.</summary>
    public async Task<OutgoingMessage> OfferAsync(Question question, ExportFormat format, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (place.Kind != PlaceKind.Personal)
            return OutgoingMessage.Words("I send files in our personal chat only. Ask me the same there, then write: export that as Excel.");
        var (file, refusal) = await MakeAsync(question, format, hearing, cancellation);
        if (file is null)
            return refusal!;
        var key = await offers.KeepAsync(question, format, hearing.Sender.AadObjectId!, cancellation);
        var rows = $"{file.Rows} {Plural.Of(file.Rows, "row")}";
        return new($"{file.Name}: {rows}", $"{file.Name}: {rows}. It is put into your OneDrive once you allow it.")
        {
            File = new(file.Name, $"{rows}, as you may see them. It is put into your OneDrive once you allow it.", file.Content.Length, key),
        };
    }

    /// <param name="key">Of a question that is kept behind a button.</param>
    public async Task<OutgoingMessage> OfferKeptAsync(string? key, Hearing hearing, ConversationPlace place, CancellationToken cancellation) =>
        key is not null && await kept.FindAsync(key, cancellation) is { } question
            ? await OfferAsync(question, ExportFormat.Workbook, hearing, place, cancellation)
            : OutgoingMessage.Words("I do not remember that question any more. Please ask it again.");

    /// <summary>The file that was accepted, the first time; else the words that say why there is none.</summary>
    public async Task<(ExportFile? File, string Words)> AcceptAsync(string? key, Hearing hearing, CancellationToken cancellation)
    {
        switch (await offers.AnswerAsync(key, hearing.Sender.AadObjectId ?? "", ExportState.Accepted, cancellation))
        {
            case (ExportState.Offered, var question, var format):
                var (file, refusal) = await MakeAsync(question, format, hearing, cancellation);
                return (file, refusal?.Text ?? "");
            case (ExportState.Accepted, _, _):
                return (null, $"That file was sent already. {Again}");
            case (ExportState.Declined, _, _):
                return (null, $"You declined that file. {Again}");
            default:
                return (null, $"That file is not on offer any more. {Again}");
        }
    }

    public async Task<string> DeclineAsync(string? key, Hearing hearing, CancellationToken cancellation) =>
        await offers.AnswerAsync(key, hearing.Sender.AadObjectId ?? "", ExportState.Declined, cancellation) is (ExportState.Accepted, _, _)
            ? "That file was sent already."
            : "All right, no file was made.";

    private async Task<(ExportFile? File, OutgoingMessage? Refusal)> MakeAsync(Question question, ExportFormat format, Hearing hearing, CancellationToken cancellation)
    {
        var (today, locale) = (hearing.Today(clock), Locale.For(hearing.Reader));
        var context = new UnderstandingContext { Portfolio = hearing.Portfolio, View = hearing.View, Today = today, Linked = hearing.Linked, Health = health, Remarks = await imports.RemarksAsync(cancellation) };
        var reply = Asker.Answer(question with { Skip = 0 }, context);
        return reply switch
        {
            Reply.Answered { Answer.Question.Topic: Topics.Help } => (null, OutgoingMessage.Words("There is nothing to write into a file. Ask me something first, then write: export that as Excel.")),
            Reply.Answered { Answer: var first } => (ExportFile.Of(AllRows.Of(first, page => Asker.Answer(page, context)), format, today, locale), null),
            _ => (null, Replies.Message(reply, locale)),
        };
    }
}
