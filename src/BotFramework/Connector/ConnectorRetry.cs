using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace BotFramework;

/// <summary>
/// Which failures are worth another try. A POST may have been carried out before its answer was lost, so it is repeated only when the
/// service says that it did nothing: a concurrent operation (412) or too many requests (429).
/// </summary>
internal static class ConnectorRetry
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    internal static HttpRetryStrategyOptions Options(TimeProvider clock) => new()
    {
        MaxRetryAttempts = 3,
        Delay = TimeSpan.FromSeconds(2),
        MaxDelay = LongestWait,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = true,
        ShouldHandle = arguments => new(!ConnectorCalls.AreMadeOnce && arguments.Outcome switch
        {
            { Result: { } response } => IsWorthwhile(response.StatusCode, arguments.Context.GetRequestMessage()?.Method) && !AsksForLongWait(response, clock),
            { Exception: HttpRequestException } => arguments.Context.GetRequestMessage()?.Method != HttpMethod.Post,
            _ => false,
        }),
    };

    private static bool IsWorthwhile(HttpStatusCode status, HttpMethod? method) => status switch
    {
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => method != HttpMethod.Post,
        _ => false,
    };

    // The caller can come back later; a turn cannot wait that long.
    private static bool AsksForLongWait(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta > LongestWait,
        { Date: { } date } => date - clock.GetUtcNow() > LongestWait,
        _ => false,
    };
}
