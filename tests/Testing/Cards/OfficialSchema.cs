using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Testing.Cards;

/// <summary>The published JSON schema of Adaptive Cards 1.5.</summary>
internal sealed class OfficialSchema
{
    private readonly JsonSchema _schema;
    private readonly Dictionary<string, HashSet<string>> _properties;

    private OfficialSchema(string json)
    {
        _schema = JsonSchema.FromJsonAsync(json).GetAwaiter().GetResult();
        using var document = JsonDocument.Parse(json);
        _properties = document.RootElement.GetProperty("definitions").EnumerateObject()
            .Select(definition => (definition.Name, Properties: PropertiesOf(definition.Value)))
            .Where(definition => definition.Properties is not null)
            .ToDictionary(definition => definition.Name, definition => definition.Properties!, StringComparer.Ordinal);
    }

    public static OfficialSchema Instance { get; } = new(SchemaFile.Read("adaptive-card-1.5.0.json"));

    public bool Knows(string type) => _properties.ContainsKey(type);

    public bool Knows(string type, string property) => _properties[type].Contains(property);

    public IEnumerable<string> Problems(string card) => _schema.Validate(card).SelectMany(Describe).Distinct(StringComparer.Ordinal);

    // TextRun is "a string or an object"; the others are objects.
    private static HashSet<string>? PropertiesOf(JsonElement definition)
    {
        if (definition.TryGetProperty("anyOf", out var choices))
            return choices.EnumerateArray().Select(PropertiesOf).FirstOrDefault(found => found is not null);
        return definition.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal)
            : null;
    }

    // Of "any of these elements" only the one that the type names can say what is wrong.
    private static IEnumerable<string> Describe(ValidationError error)
    {
        if (error is not ChildSchemaValidationError choice)
            return [$"{error.Path}: {error.Kind}"];
        if (error.Kind != ValidationErrorKind.NotAnyOf)
            return choice.Errors.Values.SelectMany(branch => branch.SelectMany(Describe));
        var meant = choice.Errors.Values.Where(branch => !branch.SelectMany(Leaves).Any(leaf => IsOtherType(leaf, error.Path))).ToList();
        return meant is [] ? [$"{error.Path}: none of the types allowed here"] : meant.SelectMany(branch => branch.SelectMany(Describe));
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError choice ? choice.Errors.Values.SelectMany(branch => branch.SelectMany(Leaves)) : [error];

    private static bool IsOtherType(ValidationError error, string? path) =>
        error.Kind == ValidationErrorKind.NotInEnumeration && error.Path == $"{path}.type";
}
