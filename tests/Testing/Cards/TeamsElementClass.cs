using System.Text.Json;

namespace Testing.Cards;

/// <summary>A class of the element list; <see cref="Type"/> is its name in cards, where it has one.</summary>
internal sealed record TeamsElementClass(string Name, string? Type, IReadOnlyDictionary<string, TeamsProperty> Properties)
{
    public static TeamsElementClass Read(string name, JsonElement properties)
    {
        // The default of "type" is a C# literal with its quotes.
        var type = properties.TryGetProperty("type", out var discriminator) && discriminator.TryGetProperty("default", out var literal)
            ? literal.GetString()!.Trim('"')
            : null;
        return new(name, type, properties.EnumerateObject().ToDictionary(property => property.Name, property => TeamsProperty.Read(property.Value), StringComparer.Ordinal));
    }
}

/// <summary>A property: its type and, for an enum, its values.</summary>
internal sealed record TeamsProperty(TeamsType Type, IReadOnlyList<string>? Values)
{
    public static TeamsProperty Read(JsonElement property) => new(
        TeamsType.Parse(property.GetProperty("type").GetString()!),
        property.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : null);
}

/// <summary>A type as C# writes it: a name and, in angle brackets, arguments.</summary>
internal sealed record TeamsType(string Name, IReadOnlyList<TeamsType> Arguments)
{
    public static TeamsType Parse(string text)
    {
        var bracket = text.IndexOf('<', StringComparison.Ordinal);
        return bracket < 0 ? new(text.Trim(), []) : new(text[..bracket].Trim(), [.. SplitTopLevel(text[(bracket + 1)..text.LastIndexOf('>')]).Select(Parse)]);
    }

    private static IEnumerable<string> SplitTopLevel(string arguments)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < arguments.Length; at++)
        {
            depth += arguments[at] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth > 0 || arguments[at] != ',')
                continue;
            yield return arguments[start..at];
            start = at + 1;
        }

        yield return arguments[start..];
    }
}
