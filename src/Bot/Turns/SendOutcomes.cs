using System.Globalization;
using Azure.Identity;
using Bot.Outbox;
using BotFramework;

namespace Bot.Turns;

/// <summary>What is known of a call to Teams that failed: whether the message is surely not there, or may be.</summary>
internal static class SendOutcomes
{
    /// <summary>What is no more or takes nothing is told by <see cref="IConversationSender"/> itself.</summary>
    public static SendOutcome Of(Exception trouble) => trouble switch
    {
        ErrorResponseException refused => Of(refused),
        // Nobody was reached.
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            new SendOutcome.NotTaken("not reached"),
        AuthenticationFailedException => new SendOutcome.NotTaken("no token"),
        OperationCanceledException => new SendOutcome.Unknown("timed out"),
        _ => new SendOutcome.Unknown(trouble.GetType().Name),
    };

    private static SendOutcome Of(ErrorResponseException refused)
    {
        var status = (int?)refused.Response?.StatusCode ?? 0;
        var name = status.ToString(CultureInfo.InvariantCulture);
        return (Wire.FailureOf(refused), status) switch
        {
            // The service says that it did nothing.
            (ConnectorFailure.Transient, 412 or 429 or 503) => new SendOutcome.NotTaken(name, WishedWait(refused), status == 429),
            (ConnectorFailure.Transient, _) => new SendOutcome.Unknown(name),
            // It may be mended, and nothing was taken until it is.
            (ConnectorFailure.Misconfigured, _) => new SendOutcome.NotTaken(name),
            _ => new SendOutcome.Rejected(name),
        };
    }

    private static TimeSpan? WishedWait(ErrorResponseException refused) =>
        refused.Response?.Headers.TryGetValue("Retry-After", out var values) is true && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds) : null;
}
