using System.Text.Json;
using Understanding.Judging;

namespace Understanding.Prompts;

/// <summary>What a prompt should be taken for: any of the readings is right, the first is the best.</summary>
/// <param name="After">The same, when the person asked <see cref="Base"/> before; null where that makes no difference.</param>
internal sealed record Expected(IReadOnlyList<Reading> Alone, IReadOnlyList<Reading>? After)
{
    /// <summary>What was asked before a follow-up.</summary>
    public const string Base = "won bookings by region this year";

    public static IReadOnlyDictionary<string, Expected> ReadAll(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return file.RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => Of(entry.Value));
    }

    private static Expected Of(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? new(Readings(value.GetProperty("alone")), Readings(value.GetProperty("after")))
        : new(Readings(value), null);

    public static Reading[] Readings(JsonElement value) =>
        [.. (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => one.GetString()!) : [value.GetString()!]).Select(Reading.Parse)];
}
