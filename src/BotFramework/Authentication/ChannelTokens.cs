using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework;

/// <summary>Checks the token with which a channel's service speaks to the bot: form, algorithm, issuer, audience, lifetime, signature.</summary>
internal sealed class ChannelTokens(BotFrameworkOptions options, SigningKeys keys, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };

    internal async ValueTask<TokenVerdict> CheckAsync(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return new(Refusal.Unauthorized("no bearer token"));
        if (Parse(authorization[Scheme.Length..]) is not { } token)
            return new(Refusal.Unauthorized("the token is malformed"));
        return await CheckAsync(token);
    }

    private async ValueTask<TokenVerdict> CheckAsync(JsonWebToken token)
    {
        // The issuer decides whose keys are asked, so it comes before them.
        if (token.Alg != SecurityAlgorithms.RsaSha256)
            return new(Refusal.Unauthorized("the algorithm is not RS256"), token);
        if (token.Issuer != options.KnownCloud.Issuer)
            return new(Refusal.Unauthorized("the issuer is another"), token);
        var (key, keysKnown) = await keys.FindAsync(token.Kid);
        if (!keysKnown)
            return new(new Refusal(StatusCodes.Status503ServiceUnavailable, "the channel's keys are not known yet"), token);
        if (key is null)
            return new(Refusal.Unauthorized("the key is unknown"), token);
        var result = await handler.ValidateTokenAsync(token, Parameters(key));
        if (!result.IsValid)
            return new(Refusal.Unauthorized($"the token is not valid ({result.Exception?.GetType().Name})"), token);
        if (token.Audiences.ToArray() is not [var audience] || audience != options.MicrosoftAppId)
            return new(Refusal.Unauthorized("the audience is another"), token);
        if (!token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) || string.IsNullOrEmpty(serviceUrl))
            return new(Refusal.Unauthorized("the token names no service URL"), token);
        return new(null, token, serviceUrl, key.Endorsements);
    }

    private TokenValidationParameters Parameters(SigningKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = options.KnownCloud.Issuer,
        ValidAudience = options.MicrosoftAppId,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } start || now >= start - Skew);
    }

    private JsonWebToken? Parse(string text)
    {
        try
        {
            return handler.CanReadToken(text) && handler.ReadJsonWebToken(text) is { Kid: { Length: > 0 }, IsEncrypted: false } token ? token : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or SecurityTokenException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}

/// <summary>What came of a token: a refusal, or what the activity must agree with.</summary>
internal readonly record struct TokenVerdict(Refusal? Refusal, JsonWebToken? Token = null, string? ServiceUrl = null, IReadOnlySet<string>? Endorsements = null);
