using System.Globalization;
using System.Text.Json;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Periods;

internal enum Unit { Day, Week, Month, Quarter, HalfYear, Year }

/// <summary>The words of time, from <c>periods.json</c>.</summary>
internal static class PeriodWords
{
    private static readonly JsonElement File = Words.File("periods.json");

    /// <summary>−1 for the last one, 0 for this one, 1 for the next.</summary>
    public static IReadOnlyDictionary<string, int> Directions { get; } = Group("directions", name => name switch { "last" => -1, "this" => 0, _ => 1 });

    public static IReadOnlyDictionary<string, Unit> Units { get; } = Group("units", Enum.Parse<Unit>);

    public static IReadOnlyDictionary<string, int> Months { get; } = Group("months", name => int.Parse(name, CultureInfo.InvariantCulture));

    public static IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; } = Group("weekdays", Enum.Parse<DayOfWeek>);

    public static IReadOnlyDictionary<string, int> Numbers { get; } = Group("numbers", name => int.Parse(name, CultureInfo.InvariantCulture));

    public static IReadOnlyDictionary<string, int> Ordinals { get; } = Group("ordinals", name => int.Parse(name, CultureInfo.InvariantCulture));

    private static Dictionary<string, T> Group<T>(string group, Func<string, T> value) => File.GetProperty(group).EnumerateObject()
        .SelectMany(entry => entry.Value.EnumerateArray().Select(word => (word: word.GetString()!, value: value(entry.Name))))
        .ToDictionary(pair => pair.word, pair => pair.value);
}
