using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Doubles;

/// <summary>The token that comes with <see cref="An.ChannelMessage"/>, to spoil in the one respect a test is about.</summary>
internal sealed record ChannelToken
{
    internal Issuer.Pair Key { get; init; } = Issuer.First;

    internal string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    internal object? IssuedBy { get; init; } = Issuer.Name;

    internal object? Audience { get; init; } = BotHost.AppId;

    internal object? ServiceUrl { get; init; } = An.TeamsService;

    internal DateTimeOffset? NotBefore { get; init; } = BotHost.Start.AddMinutes(-10);

    internal DateTimeOffset? Expires { get; init; } = BotHost.Start.AddHours(1);

    /// <summary>The value of the Authorization header.</summary>
    internal string Header => $"Bearer {Text}";

    internal string Text
    {
        get
        {
            Dictionary<string, object?> claims = new()
            {
                ["iss"] = IssuedBy,
                ["aud"] = Audience,
                ["serviceurl"] = ServiceUrl,
                ["nbf"] = NotBefore?.ToUnixTimeSeconds(),
                ["exp"] = Expires?.ToUnixTimeSeconds(),
            };
            return Key.Sign(claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value!), Algorithm);
        }
    }
}
