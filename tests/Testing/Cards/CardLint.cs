using System.Text;
using System.Text.Json;

namespace Testing.Cards;

/// <summary>
/// What a valid card must also keep to, because some client of Teams punishes it: phones blank cards with empty lists, images without address,
/// inputs in tables and unknown elements; screen readers need labels.
/// </summary>
public static class CardLint
{
    /// <summary>The most bytes of a card on the wire.</summary>
    public const int MaximumUtf8Bytes = 24_000;

    private const int MaximumPrimaryActions = 6;
    private const int MaximumRefreshUserIds = 60;

    /// <summary>One sentence for each rule broken; none when the card keeps to all of them.</summary>
    public static IReadOnlyList<string> Problems(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. OfCard(document.RootElement, Encoding.UTF8.GetByteCount(json)), .. Of(document.RootElement, "card", insideTable: false)];
    }

    /// <inheritdoc cref="Problems(string)"/>
    public static IReadOnlyList<string> Problems(ReadOnlySpan<byte> utf8Json) => Problems(Encoding.UTF8.GetString(utf8Json));

    private static IEnumerable<string> OfCard(JsonElement card, int bytes)
    {
        if (bytes > MaximumUtf8Bytes)
            yield return $"card: {bytes} bytes are more than {MaximumUtf8Bytes}";
        if (Text(card, "version") != "1.5")
            yield return "card: version must be 1.5";
        if (string.IsNullOrWhiteSpace(Text(card, "fallbackText")))
            yield return "card: needs a fallbackText";
        if (card.TryGetProperty("refresh", out var refresh) && refresh.TryGetProperty("userIds", out var users) && users.GetArrayLength() > MaximumRefreshUserIds)
            yield return $"card.refresh: {users.GetArrayLength()} userIds are more than {MaximumRefreshUserIds}";
        foreach (var id in Ids(card).GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"card: the id {id.Key} is used {id.Count()} times";
    }

    private static IEnumerable<string> Of(JsonElement value, string path, bool insideTable) => value.ValueKind switch
    {
        JsonValueKind.Array when value.GetArrayLength() == 0 => [$"{path}: an empty list"],
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Of(item, $"{path}[{index}]", insideTable)),
        JsonValueKind.Object => [.. OfObject(value, Text(value, "type"), path, insideTable), .. OfProperties(value, path, insideTable)],
        _ => [],
    };

    private static IEnumerable<string> OfProperties(JsonElement value, string path, bool insideTable)
    {
        var type = Text(value, "type");
        return value.EnumerateObject()
            .Where(property => !IsPayload(type, property.Name))
            .SelectMany(property => Of(property.Value, $"{path}.{property.Name}", insideTable || type == "Table"));
    }

    private static IEnumerable<string> OfObject(JsonElement value, string? type, string path, bool insideTable)
    {
        if (type is null)
            yield break;
        if (type == "ActionSet" && !value.TryGetProperty("actions", out _))
            yield return $"{path}: an ActionSet without actions";
        if (type == "Image" && string.IsNullOrWhiteSpace(Text(value, "url")))
            yield return $"{path}: an Image without url";
        if (type == "Image" && Text(value, "altText") is null)
            yield return $"{path}: an Image without altText (empty for decoration)";
        if (IsInput(type) && insideTable)
            yield return $"{path}: an input inside a table";
        if (IsInput(type) && string.IsNullOrWhiteSpace(Text(value, "label")) && (type != "Input.Toggle" || string.IsNullOrWhiteSpace(Text(value, "title"))))
            yield return $"{path}: an input without label";
        if (IsInput(type) && value.TryGetProperty("isRequired", out var required) && required.ValueKind == JsonValueKind.True && Text(value, "errorMessage") is null)
            yield return $"{path}: a required input without errorMessage";
        if (type == "Action.Execute" && string.IsNullOrWhiteSpace(Text(value, "verb")))
            yield return $"{path}: an Action.Execute without verb";
        if (type == "Column" && !value.TryGetProperty("width", out _))
            yield return $"{path}: a Column without width";
        if (IsTeamsOnlyElement(type) && !value.TryGetProperty("fallback", out _))
            yield return $"{path}: {type} is only known to Teams and needs a fallback";
        if (value.TryGetProperty("actions", out var actions) && actions.ValueKind == JsonValueKind.Array
            && actions.EnumerateArray().Count(action => Text(action, "mode") is not "secondary") is > MaximumPrimaryActions and var primary)
            yield return $"{path}: {primary} primary actions are more than {MaximumPrimaryActions}";
    }

    // An id may come again in the fallback of the element that has it.
    private static IEnumerable<string> Ids(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Ids),
        JsonValueKind.Object when Text(value, "type") is var type => value.EnumerateObject().SelectMany(property =>
            property.Name == "id" && type is not null ? [property.Value.GetString() ?? ""]
            : property.Name is "fallback" or "msteams" || IsPayload(type, property.Name) ? []
            : Ids(property.Value)),
        _ => [],
    };

    private static bool IsInput(string type) => type.StartsWith("Input.", StringComparison.Ordinal);

    private static bool IsPayload(string? type, string property) => property == "data" && type is "Action.Execute" or "Action.Submit";

    private static bool IsTeamsOnlyElement(string type) =>
        TeamsElements.Instance.Knows(type, "fallback") && !OfficialSchema.Instance.Knows(type) && type is not ("TextRun" or "CarouselPage");

    private static string? Text(JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
