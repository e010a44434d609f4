using System.Text.Json;
using BotFramework;

namespace Bot.Turns;

/// <summary>All that differs between the two bot SDKs: what JSON payloads are made of. docs/decisions/0001 has the rest.</summary>
internal static class Wire
{
#if BOTBUILDER
    /// <summary>JSON that is written already, for the members typed object.</summary>
    public static object Raw(ReadOnlyMemory<byte> utf8) => new Newtonsoft.Json.Linq.JRaw(System.Text.Encoding.UTF8.GetString(utf8.Span));

    public static string Write(ConversationReference reference) => Newtonsoft.Json.JsonConvert.SerializeObject(reference);

    public static ConversationReference ReadReference(string json) => Newtonsoft.Json.JsonConvert.DeserializeObject<ConversationReference>(json)!;

    private static JsonElement? Element(object? payload) => payload is Newtonsoft.Json.Linq.JToken token
        ? JsonElement.Parse(token.ToString(Newtonsoft.Json.Formatting.None))
        : null;
#else
    /// <summary>JSON that is written already, for the members typed object.</summary>
    public static object Raw(ReadOnlyMemory<byte> utf8) => new RawJson(utf8);

    public static string Write(ConversationReference reference) => ConversationReferenceJson.Write(reference);

    public static ConversationReference ReadReference(string json) => ConversationReferenceJson.Read(json);

    private static JsonElement? Element(object? payload) => payload as JsonElement?;
#endif

    /// <summary>What a refusal by the service means.</summary>
    public static ConnectorFailure FailureOf(ErrorResponseException refused) =>
        ConnectorFailures.Categorise((int?)refused.Response?.StatusCode ?? 0, refused.Body?.Error?.Code);

    /// <summary>A text of a button's data or a card's inputs; null when there is none of that name, or it is no text.</summary>
    public static string? Text(object? payload, string name) =>
        Element(payload) is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
