using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotFramework;

/// <summary>Lets in what the channel sent to this bot, and nothing else. What is not proven is refused.</summary>
internal sealed class InboundDoor(BotFrameworkOptions options, ChannelTokens tokens, ServiceHosts hosts, ILogger<InboundDoor> logger)
{
    private const string Teams = "msteams";

    internal int MaxBodyBytes => options.MaxBodyBytes;

    /// <summary>What can be said before the body is read.</summary>
    internal async ValueTask<TokenVerdict> CheckCallerAsync(HttpRequest request)
    {
        if (!options.HasCredentials)
            return new(IsFromThisMachine(request) ? null : Refused(Refusal.Forbidden("without credentials only this machine may call")));
        var authorization = request.Headers.Authorization;
        var verdict = await tokens.CheckAsync(authorization.Count == 1 ? authorization[0] : null);
        if (verdict.Refusal is { } refusal)
            logger.TokenRefused(refusal.Status, refusal.Reason, Shortened(verdict.Token?.Kid), Shortened(verdict.Token?.Issuer));
        return verdict;
    }

    /// <summary>Whether the activity is the caller's to send.</summary>
    internal Refusal? CheckActivity(Activity activity, TeamsChannelData? channelData, in TokenVerdict caller)
    {
        if (Refusals(activity, channelData, caller) is not { } refusal)
            return null;
        return Refused(refusal);
    }

    internal Refusal Refused(Refusal refusal)
    {
        logger.RequestRefused(refusal.Status, refusal.Reason);
        return refusal;
    }

    private Refusal? Refusals(Activity activity, TeamsChannelData? channelData, in TokenVerdict caller)
    {
        if (options.HasCredentials)
        {
            if (!string.Equals(caller.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
                return Refusal.Unauthorized("the token is for another service URL");
            if (caller.Endorsements?.Contains(activity.ChannelId) != true)
                return Refusal.Forbidden("the key is not endorsed for the channel");
            if (activity.ChannelId != Teams)
                return Refusal.Forbidden("the channel is not Teams");
            if (!IsThisBot(activity.Recipient.Id))
                return Refusal.Forbidden("the recipient is another bot");
        }

        if (options.AllowedTenants is { Count: > 0 } allowed && !IsAllowed(channelData?.Tenant?.Id ?? activity.Conversation.TenantId, allowed))
            return Refusal.Forbidden("the tenant is not allowed");
        return hosts.Allows(activity.ServiceUrl)
            ? null
            : Refusal.Forbidden("the service URL is none that the bot may speak to; BotFramework:ServiceHosts lists further hosts");
    }

    private bool IsThisBot(string recipient) =>
        recipient.EndsWith(options.MicrosoftAppId, StringComparison.OrdinalIgnoreCase)
        && (recipient.Length == options.MicrosoftAppId.Length || recipient[^(options.MicrosoftAppId.Length + 1)] == ':');

    private static bool IsAllowed(string? tenant, IReadOnlyList<string> allowed) => tenant is not null && allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase);

    // A page in the developer's browser may reach this port under another name; its requests carry that name.
    private static bool IsFromThisMachine(HttpRequest request) =>
        (request.HttpContext.Connection.RemoteIpAddress is not { } caller || IPAddress.IsLoopback(caller))
        && (request.Host.Host is "localhost" or "127.0.0.1" or "[::1]");

    private static string? Shortened(string? untrusted) => untrusted is { Length: > 100 } ? untrusted[..100] : untrusted;
}
