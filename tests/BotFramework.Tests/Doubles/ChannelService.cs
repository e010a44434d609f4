using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace BotFramework.Tests.Doubles;

/// <summary>A channel's service that keeps every call and answers as it is told.</summary>
internal sealed class ChannelService : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> planned = new();

    internal ConcurrentQueue<Call> Calls { get; } = new();

    internal Call Only => Calls.Single();

    /// <summary>Runs when a call arrives, before it is answered.</summary>
    internal Action? OnCall { get; set; }

    /// <summary>The next call gets this; after the last, every call gets 200 and an id.</summary>
    internal ChannelService Then(HttpStatusCode status, string body = "", string? retryAfter = null)
    {
        planned.Enqueue(() =>
        {
            var response = Response(status, body);
            if (retryAfter is not null)
                response.Headers.Add("Retry-After", retryAfter);
            return response;
        });
        return this;
    }

    internal ChannelService ThenBreaks()
    {
        planned.Enqueue(() => throw new HttpRequestException("the connection broke"));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Enqueue(new(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request.Headers.Authorization?.ToString(),
            request.Content?.Headers.ContentType?.ToString(),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        OnCall?.Invoke();
        return planned.TryDequeue(out var answer) ? answer() : Response(HttpStatusCode.OK, """{"id":"sent-1"}""");
    }

    private static HttpResponseMessage Response(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    internal sealed record Call(string Method, string Url, string? Authorization, string? ContentType, string Body);
}
