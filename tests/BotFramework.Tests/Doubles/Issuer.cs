using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Doubles;

/// <summary>The channel's token service: publishes its keys with endorsements and signs tokens with them.</summary>
internal sealed class Issuer : HttpMessageHandler
{
    internal const string Name = "https://api.botframework.com";
    internal const string Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    private static readonly RSA[] Generated = [RSA.Create(2048), RSA.Create(2048), RSA.Create(2048)];

    internal static Pair First { get; } = new("key-1", Generated[0], ["msteams"]);

    internal static Pair Second { get; } = new("key-2", Generated[1], ["msteams"]);

    internal static Pair WebChatOnly { get; } = new("key-3", Generated[2], ["webchat"]);

    internal IReadOnlyList<Pair> Published { get; set; } = [First];

    internal string PublishedIssuer { get; set; } = Name;

    internal string KeysAddress { get; set; } = "https://login.botframework.com/v1/.well-known/keys";

    internal bool IsDown { get; set; }

    /// <summary>How often the metadata was asked for.</summary>
    internal int Fetches { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        Fetches += address == Metadata ? 1 : 0;
        if (IsDown)
            throw new HttpRequestException("the token service is away");
        var body = address == Metadata
            ? JsonSerializer.Serialize(new { issuer = PublishedIssuer, jwks_uri = KeysAddress })
            : JsonSerializer.Serialize(new { keys = Published.Select(key => key.Published) });
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }

    internal sealed record Pair(string Id, RSA Rsa, string[]? Endorsements)
    {
        internal object Published
        {
            get
            {
                var parameters = Rsa.ExportParameters(false);
                return new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = Id,
                    n = Base64UrlEncoder.Encode(parameters.Modulus),
                    e = Base64UrlEncoder.Encode(parameters.Exponent),
                    endorsements = Endorsements,
                };
            }
        }

        /// <summary>Signs these claims as they are.</summary>
        internal string Sign(IReadOnlyDictionary<string, object> claims, string algorithm = SecurityAlgorithms.RsaSha256) =>
            new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
                JsonSerializer.Serialize(claims),
                new SigningCredentials(new RsaSecurityKey(Rsa) { KeyId = Id }, algorithm));
    }
}
