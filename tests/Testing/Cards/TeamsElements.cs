using System.Text.Json;

namespace Testing.Cards;

/// <summary>
/// Teams' element list: for each class of element its properties, their types written as in C# (<c>IList&lt;Action&gt;</c>), and the values of enums.
/// The list says nothing of what is required; that is in <see cref="RequiredProperties"/>.
/// </summary>
internal sealed class TeamsElements
{
    private readonly Dictionary<string, TeamsElementClass> _byClass;
    private readonly ILookup<string, TeamsElementClass> _byType;

    private TeamsElements(string json)
    {
        using var document = JsonDocument.Parse(json);
        _byClass = document.RootElement.GetProperty("elements").EnumerateObject()
            .Select(element => TeamsElementClass.Read(element.Name, element.Value))
            .ToDictionary(element => element.Name, StringComparer.Ordinal);
        _byType = _byClass.Values.Where(element => element.Type is not null).ToLookup(element => element.Type!, StringComparer.Ordinal);
    }

    public static TeamsElements Instance { get; } = new(SchemaFile.Read("teams-card-elements.json"));

    public bool Knows(string type) => _byType.Contains(type);

    public bool Knows(string type, string property) => _byType[type].Any(element => element.Properties.ContainsKey(property));

    public IEnumerable<string> Problems(JsonElement card) => OfClass(_byClass["AdaptiveCard"], card, "card");

    private IEnumerable<string> OfClass(TeamsElementClass element, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return [$"{path}: must be an object ({element.Name})"];
        var missing = RequiredProperties.Of(element.Name)
            .Where(required => !value.TryGetProperty(required, out var given) || given is { ValueKind: JsonValueKind.Array } && given.GetArrayLength() == 0)
            .Select(required => $"{path}: {element.Name} needs {required}");
        return [.. missing, .. value.EnumerateObject().SelectMany(property => OfProperty(element, property, path))];
    }

    private IEnumerable<string> OfProperty(TeamsElementClass element, JsonProperty property, string path)
    {
        var at = $"{path}.{property.Name}";
        if (!element.Properties.TryGetValue(property.Name, out var expected))
            return [$"{at}: {element.Name} has no such property"];
        if (property.Name == "type" && element.Type is { } type)
            return property.Value.ValueEquals(type) ? [] : [$"{at}: must be {type}"];
        if (expected.Values is { } values)
            return IsOneOf(property.Value, values) ? [] : [$"{at}: {property.Value.GetRawText()} is none of {string.Join(", ", values.Take(12))}"];
        if (element.Name == "LineChartValue" && property.Name == "x" && property.Value.ValueKind == JsonValueKind.String && !property.Value.TryGetDateTime(out _))
            return [$"{at}: a line needs numbers or ISO days, not {property.Value.GetRawText()}"];
        return OfType(expected.Type, property.Value, at);
    }

    private IEnumerable<string> OfType(TeamsType type, JsonElement value, string path) => type switch
    {
        { Name: "string" } => value.ValueKind == JsonValueKind.String ? [] : [$"{path}: must be a string"],
        { Name: "bool" } => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{path}: must be true or false"],
        { Name: "float" } => value.ValueKind == JsonValueKind.Number ? [] : [$"{path}: must be a number"],
        { Name: "object" or "SubmitActionData" or "HostCapabilities" or "IDictionary" } =>
            value.ValueKind == JsonValueKind.Object ? [] : [$"{path}: must be an object"],
        { Name: "FallbackElement" or "FallbackAction" } => value.ValueKind == JsonValueKind.String && value.ValueEquals("drop") ? [] : [$"{path}: must be drop"],
        { Name: "IList" } when value.ValueKind != JsonValueKind.Array => [$"{path}: must be a list"],
        { Name: "IList", Arguments: [var item] } => value.EnumerateArray().SelectMany((child, index) => OfType(item, child, $"{path}[{index}]")),
        { Name: "IUnion", Arguments: var choices } => OfUnion(choices, value, path),
        { Name: "CardElement" } => OfNamedType(value, path, type => !IsAction(type) && !type.StartsWith("Layout.", StringComparison.Ordinal)),
        { Name: "Action" } => OfNamedType(value, path, IsAction),
        { Name: "ContainerLayout" } => OfNamedType(value, path, type => type.StartsWith("Layout.", StringComparison.Ordinal)),
        { Name: var name } => OfClass(_byClass[name], value, path),
    };

    // The choice with the fewest complaints is the one that was meant, unless a string decides it ("drop").
    private List<string> OfUnion(IReadOnlyList<TeamsType> choices, JsonElement value, string path) =>
        choices
            .OrderBy(choice => value.ValueKind == JsonValueKind.String ^ choice.Name is "string" or "FallbackElement" or "FallbackAction")
            .Select(choice => OfType(choice, value, path).ToList())
            .MinBy(problems => problems.Count)!;

    private List<string> OfNamedType(JsonElement value, string path, Func<string, bool> allowed)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            return [$"{path}: must be an object with a type"];
        if (!Knows(type.GetString()!) || !allowed(type.GetString()!))
            return [$"{path}: no type {type.GetString()} is known here"];
        return _byType[type.GetString()!].Select(element => OfClass(element, value, path).ToList()).MinBy(problems => problems.Count)!;
    }

    private static bool IsAction(string type) => type.StartsWith("Action.", StringComparison.Ordinal);

    // Hosts read the values of enums without regard to case.
    private static bool IsOneOf(JsonElement value, IReadOnlyList<string> values) =>
        value.ValueKind == JsonValueKind.String && values.Contains(value.GetString(), StringComparer.OrdinalIgnoreCase);
}
