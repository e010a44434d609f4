using Microsoft.Extensions.Logging;

namespace BotFramework;

/// <summary>What this library logs: ids and reasons, never tokens, texts or names.</summary>
internal static partial class Log
{
    // 1xx: coming in
    [LoggerMessage(101, LogLevel.Warning, "Refused with {Status}: {Reason} (kid {Kid}, issuer {Issuer})")]
    internal static partial void TokenRefused(this ILogger logger, int status, string reason, string? kid, string? issuer);

    [LoggerMessage(102, LogLevel.Warning, "Refused with {Status}: {Reason}")]
    internal static partial void RequestRefused(this ILogger logger, int status, string reason);

    [LoggerMessage(103, LogLevel.Error, "The turn of {ActivityType} {ActivityId} failed")]
    internal static partial void TurnFailed(this ILogger logger, Exception exception, string activityType, string? activityId);

    // 2xx: keys
    [LoggerMessage(201, LogLevel.Warning, "The channel's signing keys could not be fetched from {Address}")]
    internal static partial void KeysNotFetched(this ILogger logger, Exception exception, Uri address);

    [LoggerMessage(202, LogLevel.Information, "{Count} signing keys fetched from {Address}")]
    internal static partial void KeysFetched(this ILogger logger, int count, Uri address);

    // 3xx: going out
    [LoggerMessage(301, LogLevel.Warning, "The token could not be renewed; the one at hand lasts until {ExpiresOn}")]
    internal static partial void TokenNotRenewed(this ILogger logger, Exception exception, DateTimeOffset expiresOn);

    [LoggerMessage(302, LogLevel.Warning, "The service accepted {Method} {Path} but its answer could not be read")]
    internal static partial void AnswerUnreadable(this ILogger logger, string method, string path);

    // 4xx: hosting
    [LoggerMessage(401, LogLevel.Warning,
        "No MicrosoftAppId is configured: activities are accepted without authentication, from this machine only. For development only.")]
    internal static partial void NoCredentials(this ILogger logger);
}
