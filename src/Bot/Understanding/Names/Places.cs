using System.Text.Json;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Names;

/// <summary>Other words for regions, countries, industries and stages, from <c>places.json</c>.</summary>
internal static class Places
{
    private static readonly Dictionary<string, string[]> All = Words.File("places.json").EnumerateObject()
        .SelectMany(place => Group(place).Select(spelling => (spelling, others: Group(place).Where(other => other != spelling).ToArray())))
        .ToDictionary(pair => pair.spelling, pair => pair.others, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Synonyms(string place) => All.TryGetValue(place, out var others) ? others : [];

    private static string[] Group(JsonProperty place) => [place.Name, .. place.Value.EnumerateArray().Select(spelling => spelling.GetString()!)];
}
