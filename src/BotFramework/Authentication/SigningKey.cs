using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework;

/// <summary>One of the channel's keys and the channels that tokens signed with it may speak for.</summary>
internal sealed record SigningKey(string Id, RsaSecurityKey Key, IReadOnlySet<string> Endorsements)
{
    private const int SmallestModulus = 2048 / 8;

    /// <summary>The key when it is an RSA key of sufficient size; null otherwise.</summary>
    internal static SigningKey? From(JsonWebKeyDocument document)
    {
        if (document is not { KeyType: "RSA", Id: { Length: > 0 } id, Modulus: { } n, Exponent: { } e })
            return null;
        try
        {
            var (modulus, exponent) = (Base64UrlEncoder.DecodeBytes(n), Base64UrlEncoder.DecodeBytes(e));
            return modulus.Length < SmallestModulus
                ? null
                : new(id, new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = id },
                    new HashSet<string>(document.Endorsements ?? [], StringComparer.Ordinal));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

internal sealed record OpenIdMetadata(
    [property: JsonPropertyName("issuer")] string? Issuer,
    [property: JsonPropertyName("jwks_uri")] string? JwksUri);

internal sealed record JsonWebKeys([property: JsonPropertyName("keys")] IReadOnlyList<JsonWebKeyDocument>? Keys);

/// <summary>A key as published. The channel adds its endorsements, which general JWK types drop.</summary>
internal sealed record JsonWebKeyDocument(
    [property: JsonPropertyName("kty")] string? KeyType,
    [property: JsonPropertyName("kid")] string? Id,
    [property: JsonPropertyName("n")] string? Modulus,
    [property: JsonPropertyName("e")] string? Exponent,
    [property: JsonPropertyName("endorsements")] IReadOnlyList<string>? Endorsements);

[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(JsonWebKeys))]
internal sealed partial class KeyJson : JsonSerializerContext;
