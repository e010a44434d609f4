using System.Collections.Concurrent;
using System.Text;

namespace Bot.Rendering;

/// <summary>What a reader calls a named value: <c>bestCase</c> is "Best case".</summary>
internal static class ValueLabels
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public static string Of(string name) => Known.GetOrAdd(name, Words);

    /// <summary>In the language of the text around it.</summary>
    public static string Of(string name, Locale locale) => locale.In(Of(name));

    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var character in name)
            if (character is '-' or '_' or '.')
                words.Append(' ');
            else if (char.IsUpper(character) && words.Length > 0)
                words.Append(' ').Append(char.ToLowerInvariant(character));
            else
                words.Append(words.Length == 0 ? char.ToUpperInvariant(character) : character);
        return words.Replace("wape", "WAPE").Replace("Wape", "WAPE").Replace("mape", "MAPE").Replace("Mape", "MAPE").ToString();
    }
}
