using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace BotFramework;

/// <summary>The calls a bot makes to the channel's service.</summary>
internal sealed partial class ConnectorClient(HttpClient http, ServiceHosts hosts, ConnectorToken? token, ILogger<ConnectorClient> logger)
{
    /// <summary>Posts into the conversation: as a reply when the activity says to what.</summary>
    internal Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken) => PostedAsync(
        HttpMethod.Post,
        activity.ServiceUrl,
        string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? $"/v3/conversations/{Part(activity.Conversation.Id)}/activities"
            : $"/v3/conversations/{Part(activity.Conversation.Id)}/activities/{Part(activity.ReplyToId)}",
        JsonSerializer.SerializeToUtf8Bytes(activity, ProtocolJson.Wire.Activity),
        ProtocolJson.Wire.ResourceResponse,
        cancellationToken);

    internal Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) => PostedAsync(
        HttpMethod.Put,
        activity.ServiceUrl,
        $"/v3/conversations/{Part(activity.Conversation.Id)}/activities/{Part(activity.Id)}",
        JsonSerializer.SerializeToUtf8Bytes(activity, ProtocolJson.Wire.Activity),
        ProtocolJson.Wire.ResourceResponse,
        cancellationToken);

    internal async Task DeleteAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var path = $"/v3/conversations/{Part(reference.Conversation.Id)}/activities/{Part(reference.ActivityId)}";
        using var response = await CallAsync(HttpMethod.Delete, hosts.Address(reference.ServiceUrl, path), null, cancellationToken);
    }

    internal Task<ConversationResourceResponse> CreateConversationAsync(string serviceUrl, ConversationParameters parameters,
        CancellationToken cancellationToken) => AskedAsync(
        HttpMethod.Post,
        serviceUrl,
        "/v3/conversations",
        JsonSerializer.SerializeToUtf8Bytes(parameters, ProtocolJson.Wire.ConversationParameters),
        ProtocolJson.Wire.ConversationResourceResponse,
        cancellationToken);

    internal Task<TeamsChannelAccount> GetMemberAsync(string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken) =>
        AskedAsync(HttpMethod.Get, serviceUrl, $"/v3/conversations/{Part(conversationId)}/members/{Part(userId)}", null,
            ProtocolJson.Wire.TeamsChannelAccount, cancellationToken);

    internal Task<TeamsPagedMembersResult> GetPagedMembersAsync(string serviceUrl, string conversationId, int? pageSize, string? continuationToken,
        CancellationToken cancellationToken)
    {
        var size = pageSize is { } number ? $"pageSize={number.ToString(CultureInfo.InvariantCulture)}" : null;
        var page = string.IsNullOrEmpty(continuationToken) ? null : $"continuationToken={Uri.EscapeDataString(continuationToken)}";
        var query = string.Join('&', new[] { size, page }.OfType<string>());
        return AskedAsync(HttpMethod.Get, serviceUrl, $"/v3/conversations/{Part(conversationId)}/pagedmembers{(query == "" ? "" : "?" + query)}", null,
            ProtocolJson.Wire.TeamsPagedMembersResult, cancellationToken);
    }

    internal Task<ConversationList> GetTeamChannelsAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        AskedAsync(HttpMethod.Get, serviceUrl, $"/v3/teams/{Part(teamId)}/conversations", null, ProtocolJson.Wire.ConversationList, cancellationToken);

    internal Task<TeamDetails> GetTeamDetailsAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        AskedAsync(HttpMethod.Get, serviceUrl, $"/v3/teams/{Part(teamId)}", null, ProtocolJson.Wire.TeamDetails, cancellationToken);

    // A dot segment survives escaping and would make another path of it.
    private static string Part(string? id) => id is null or "" or "." or ".."
        ? throw new ArgumentException("A conversation, activity or member id is missing.", nameof(id))
        : Uri.EscapeDataString(id);
}
