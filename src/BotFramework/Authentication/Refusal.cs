using Microsoft.AspNetCore.Http;

namespace BotFramework;

/// <summary>Why a request is turned away: the status for the caller, the reason for the log alone.</summary>
internal sealed record Refusal(int Status, string Reason)
{
    internal static Refusal Unauthorized(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    internal static Refusal Forbidden(string reason) => new(StatusCodes.Status403Forbidden, reason);

    internal static Refusal Malformed(string reason) => new(StatusCodes.Status400BadRequest, reason);
}
