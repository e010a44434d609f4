using System.Collections.Concurrent;
using Bot.Understanding.Text;

namespace Bot.Understanding.Vocabulary;

/// <summary>The words of phrases as they are read from a text. Many thousand phrases share few words, so each word is read once.</summary>
internal static class PhraseWords
{
    private static readonly ConcurrentDictionary<string, string[]> Read = [];

    public static IEnumerable<string> Of(string phrase)
    {
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            foreach (var word in Word(part))
                yield return word;
    }

    private static string[] Word(string part) => Read.GetOrAdd(part, said => [.. Tokeniser.Read(said, DateOrder.DayFirst).Select(token => token.Word)]);
}
