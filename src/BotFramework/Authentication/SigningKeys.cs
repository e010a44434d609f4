using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace BotFramework;

/// <summary>
/// The channel's signing keys, fetched from its metadata. A key that is not known is looked for again, but not more often than every five
/// minutes, so that made-up key ids cause no storm; when the metadata cannot be reached, the last good keys stay.
/// </summary>
internal sealed class SigningKeys(HttpClient http, Cloud cloud, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    internal static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    internal static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(5);
    internal static readonly TimeSpan BetweenFirstFetches = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim fetching = new(1, 1);
    private volatile KeySet? current;
    private DateTimeOffset lastTry = DateTimeOffset.MinValue;

    internal static void Configure(HttpClient http)
    {
        http.Timeout = TimeSpan.FromSeconds(10);
        http.MaxResponseContentBufferSize = 1024 * 1024;
    }

    internal Task WarmUpAsync() => RefreshAsync(null);

    /// <summary>The key of this id and whether any keys are known at all.</summary>
    internal async ValueTask<(SigningKey? Key, bool KeysKnown)> FindAsync(string kid)
    {
        var keys = current;
        if (keys is not null && keys.ById.TryGetValue(kid, out var key))
        {
            if (clock.GetUtcNow() - keys.FetchedAt > Lifetime)
                _ = RefreshAsync(keys);
            return (key, true);
        }

        keys = await RefreshAsync(keys);
        return (keys?.ById.GetValueOrDefault(kid), keys is not null);
    }

    public void Dispose() => fetching.Dispose();

    // Not cancelled with the request that asked: others wait for the same keys.
    private async Task<KeySet?> RefreshAsync(KeySet? known)
    {
        await fetching.WaitAsync();
        try
        {
            var now = clock.GetUtcNow();
            if (current != known || now - lastTry < (current is null ? BetweenFirstFetches : BetweenFetches))
                return current;
            lastTry = now;
            current = await FetchAsync(now);
            logger.KeysFetched(current.ById.Count, cloud.Metadata);
        }
        catch (Exception exception)
        {
            // Whatever is wrong with the documents, the keys at hand stay and nothing new is trusted.
            logger.KeysNotFetched(exception, cloud.Metadata);
        }
        finally
        {
            fetching.Release();
        }

        return current;
    }

    private async Task<KeySet> FetchAsync(DateTimeOffset now)
    {
        var metadata = await http.GetFromJsonAsync(cloud.Metadata, KeyJson.Default.OpenIdMetadata) ?? throw new InvalidDataException("The metadata is empty.");
        if (metadata.Issuer != cloud.Issuer)
            throw new InvalidDataException("The metadata is another issuer's.");
        if (!Uri.TryCreate(metadata.JwksUri, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.Host != cloud.Metadata.Host)
            throw new InvalidDataException("The metadata points to keys elsewhere.");
        var document = await http.GetFromJsonAsync(address, KeyJson.Default.JsonWebKeys);
        Dictionary<string, SigningKey> keys = new(StringComparer.Ordinal);
        foreach (var key in document?.Keys ?? [])
            if (SigningKey.From(key) is { } usable)
                keys[usable.Id] = usable;
        return keys.Count > 0 ? new(keys, now) : throw new InvalidDataException("The document has no usable key.");
    }

    private sealed record KeySet(IReadOnlyDictionary<string, SigningKey> ById, DateTimeOffset FetchedAt);
}
