using Bot.Exports;
using Bot.People;
using Bot.Rendering;
using BotFramework;

namespace Bot.Turns;

/// <summary>The answer to an offered file. Whoever accepts is authorised anew: what the answer carries names the offer, and nothing that is in the file.</summary>
internal sealed partial class FileTurn(Readers readers, ExportDesk exports, FileUploads uploads, UploadHosts hosts, ILogger<FileTurn> log)
{
    private const string NotTaken = "Your OneDrive did not take the file. Please export it again; if it stays so, tell your administrator.";

    public async Task AcceptAsync(ITurnContext turn, FileConsentCardResponse consent, CancellationToken cancellation) =>
        await turn.SendActivityAsync(await AnswerAsync(turn, consent, cancellation), cancellation);

    public async Task DeclineAsync(ITurnContext turn, FileConsentCardResponse consent, CancellationToken cancellation) => await turn.SendActivityAsync(
        Words(await exports.DeclineAsync(Wire.Text(consent.Context, FileCards.Key), await HearAsync(turn, cancellation), cancellation)), cancellation);

    private async Task<Activity> AnswerAsync(ITurnContext turn, FileConsentCardResponse consent, CancellationToken cancellation)
    {
        if (Places.Of(turn.Activity).Kind != PlaceKind.Personal)
            return Words("I send files in our personal chat only.");
        if (hosts.Allowed(consent.UploadInfo?.UploadUrl) is not { } address)
        {
            LogNotAllowed(log, Uri.TryCreate(consent.UploadInfo?.UploadUrl, UriKind.Absolute, out var refused) ? refused.Host : "no address");
            return Words("I may not put files there, so none was made. Please tell your administrator.");
        }

        var (file, words) = await exports.AcceptAsync(Wire.Text(consent.Context, FileCards.Key), await HearAsync(turn, cancellation), cancellation);
        if (file is null)
            return Words(words);
        return await uploads.PutAsync(address, file.Content, cancellation) ? FileCards.Sent(consent.UploadInfo!, file.Name) : Words(NotTaken);
    }

    private ValueTask<Hearing> HearAsync(ITurnContext turn, CancellationToken cancellation) =>
        readers.HearAsync(Places.SenderOf(turn.Activity), Places.Of(turn.Activity), Places.RosterOf(turn), cancellation);

    private static Activity Words(string text) => Outgoing.Activity(OutgoingMessage.Words(text));

    [LoggerMessage(262, LogLevel.Warning, "No file is put to {Host}; Exports:UploadHosts lists further hosts")]
    private static partial void LogNotAllowed(ILogger log, string host);
}
