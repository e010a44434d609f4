using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BotFramework;

internal sealed partial class ConnectorClient
{
    /// <summary>A call whose effect counts: once it was accepted, an unreadable answer is no failure, for the caller would do it again.</summary>
    private async Task<T> PostedAsync<T>(HttpMethod method, string serviceUrl, string path, byte[] body, JsonTypeInfo<T> answer,
        CancellationToken cancellationToken)
        where T : new()
    {
        using var response = await CallAsync(method, hosts.Address(serviceUrl, path), body, cancellationToken);
        if (await ReadAsync(response, answer, cancellationToken) is { } read)
            return read;
        logger.AnswerUnreadable(method.Method, path);
        return new T();
    }

    /// <summary>A call whose answer counts.</summary>
    private async Task<T> AskedAsync<T>(HttpMethod method, string serviceUrl, string path, byte[]? body, JsonTypeInfo<T> answer,
        CancellationToken cancellationToken)
    {
        using var response = await CallAsync(method, hosts.Address(serviceUrl, path), body, cancellationToken);
        return await ReadAsync(response, answer, cancellationToken) ?? throw await ErrorResponseException.FromAsync(response, cancellationToken);
    }

    private async Task<HttpResponseMessage> CallAsync(HttpMethod method, Uri address, byte[]? body, CancellationToken cancellationToken)
    {
        var bearer = token is null ? null : await token.GetAsync(cancellationToken);
        var response = await AttemptAsync(method, address, body, bearer, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized && token is not null)
        {
            response.Dispose();
            token.Forget(bearer!);
            response = await AttemptAsync(method, address, body, await token.GetAsync(cancellationToken), cancellationToken);
        }

        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw await ErrorResponseException.FromAsync(response, cancellationToken);
    }

    private async Task<HttpResponseMessage> AttemptAsync(HttpMethod method, Uri address, byte[]? body, string? bearer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        }

        return await http.SendAsync(request, cancellationToken);
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return content is [] ? default : JsonSerializer.Deserialize(content, answer);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
