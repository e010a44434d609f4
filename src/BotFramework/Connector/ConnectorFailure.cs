namespace BotFramework;

/// <summary>What a refusal by the channel's service means for whoever wanted to send.</summary>
public enum ConnectorFailure
{
    /// <summary>It may work later: too many requests, a concurrent operation, a service that is away.</summary>
    Transient,

    /// <summary>The bot is not known or not allowed here: its registration or permissions are wrong.</summary>
    Misconfigured,

    /// <summary>The user or an administrator blocked the bot, or the app is not installed: nothing until they act.</summary>
    Blocked,

    /// <summary>The conversation or message is no more: forget its id.</summary>
    Gone,

    /// <summary>This very message is wrong or too large: sending it again changes nothing.</summary>
    Permanent,
}

/// <summary>Sorts refusals by the service's status and error code.</summary>
public static class ConnectorFailures
{
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The <c>code</c> of the error body; null when there was none.</param>
    public static ConnectorFailure Categorise(int status, string? code) => (status, code) switch
    {
        (401, _) => ConnectorFailure.Misconfigured,
        (403, "BotDisabledByAdmin" or "ConversationBlockedByUser" or "MessageWritesBlocked" or "BotNotInConversationRoster" or "ForbiddenOperationException") =>
            ConnectorFailure.Blocked,
        (403, _) => ConnectorFailure.Misconfigured,
        (404, _) => ConnectorFailure.Gone,
        (408 or 412 or 429 or 502 or 503 or 504, _) => ConnectorFailure.Transient,
        _ => ConnectorFailure.Permanent,
    };
}
