using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace BotFramework;

/// <summary>The bot's token for the channel's service: kept until shortly before it expires, fetched once however many ask.</summary>
/// <remarks>Each fetch takes a new credential, since a credential answers from a cache of its own even after the service rejected that token.</remarks>
internal sealed class ConnectorToken(Func<TokenCredential> credential, string scope, TimeProvider clock, ILogger<ConnectorToken> logger) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim fetching = new(1, 1);
    private volatile Held? held;

    /// <exception cref="AuthenticationFailedException">No token could be had.</exception>
    internal ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
        held is { } token && clock.GetUtcNow() < token.ExpiresOn - Early ? new(token.Value) : new(FetchAsync(cancellationToken));

    /// <summary>Lets go of a token that the service rejected.</summary>
    internal void Forget(string rejected)
    {
        if (held is { } token && token.Value == rejected)
            Interlocked.CompareExchange(ref held, null, token);
    }

    public void Dispose() => fetching.Dispose();

    private async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        await fetching.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (held is { } token && now < token.ExpiresOn - Early)
                return token.Value;
            try
            {
                var fetched = await credential().GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
                held = new(fetched.Token, fetched.ExpiresOn);
                return fetched.Token;
            }
            catch (AuthenticationFailedException exception) when (held is { } old && now < old.ExpiresOn)
            {
                logger.TokenNotRenewed(exception, old.ExpiresOn);
                return old.Value;
            }
        }
        finally
        {
            fetching.Release();
        }
    }

    private sealed record Held(string Value, DateTimeOffset ExpiresOn);
}
