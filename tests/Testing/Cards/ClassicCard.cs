using System.Text.Json;
using System.Text.Json.Nodes;

namespace Testing.Cards;

/// <summary>What is left of a card for a host that knows nothing of Teams: its elements replaced by their fallbacks, its properties gone.</summary>
internal static class ClassicCard
{
    // Documented for 1.5, but missing from the published schema.
    private static readonly HashSet<(string Property, string Value)> MissingFromSchema = [("style", "columnHeader"), ("style", "filtered")];

    public static string Of(JsonElement card) => (Strip(card) ?? new JsonObject()).ToJsonString();

    private static JsonNode? Strip(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => StripObject(value),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Strip).OfType<JsonNode>()]),
        JsonValueKind.String => JsonValue.Create(value.GetString()),
        _ => JsonNode.Parse(value.GetRawText()),
    };

    private static JsonNode? StripObject(JsonElement value)
    {
        var type = TypeOf(value);
        if (type is not null && !OfficialSchema.Instance.Knows(type) && TeamsElements.Instance.Knows(type))
            return value.TryGetProperty("fallback", out var fallback) && fallback.ValueKind == JsonValueKind.Object ? StripObject(fallback) : null;

        var classic = new JsonObject();
        foreach (var property in value.EnumerateObject())
            if (!IsTeamsOnly(type, property.Name) && !IsMissing(property))
                classic[property.Name] = IsPayload(type, property.Name) ? JsonNode.Parse(property.Value.GetRawText()) : Strip(property.Value);
        return classic;
    }

    private static bool IsTeamsOnly(string? type, string property) =>
        type is not null
        && OfficialSchema.Instance.Knows(type) && !OfficialSchema.Instance.Knows(type, property)
        && TeamsElements.Instance.Knows(type, property);

    private static bool IsMissing(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.String && MissingFromSchema.Contains((property.Name, property.Value.GetString()!));

    private static bool IsPayload(string? type, string property) => property == "data" && type is "Action.Execute" or "Action.Submit";

    private static string? TypeOf(JsonElement value) =>
        value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;
}
