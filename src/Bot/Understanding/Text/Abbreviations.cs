using System.Collections.Frozen;
using Bot.Understanding.Names;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Text;

/// <summary>Writes out what people shorten, from <c>abbreviations.json</c>: "nxt qtr w/o Contoso" is the next quarter without Contoso.</summary>
internal static class Abbreviations
{
    /// <summary>By the first word, the longest first.</summary>
    private static readonly FrozenDictionary<string, Abbreviation[]> All = Words.File("abbreviations.json").EnumerateObject()
        .SelectMany(entry => entry.Value.EnumerateArray().Select(shortened => new Abbreviation(WordsOf(shortened.GetString()!), WordsOf(entry.Name))))
        .GroupBy(one => one.Shortened[0]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(one => one.Shortened.Length).ToArray());

    private sealed record Abbreviation(string[] Shortened, string[] Written);

    /// <summary>Every word of what is written out stands where the abbreviation stood.</summary>
    public static List<Token> WrittenOut(List<Token> tokens, NameFinder names)
    {
        List<Token>? written = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Find(tokens, at) is not { } found || names.Longest(tokens, at) is not null)
            {
                written?.Add(tokens[at]);
                continue;
            }

            written ??= tokens[..at];
            var (start, end) = (tokens[at].Start, tokens[at + found.Shortened.Length - 1].End);
            written.AddRange(found.Written.Select(word => new Token(TokenKind.Word, word, start, end)));
            at += found.Shortened.Length - 1;
        }

        return written ?? tokens;
    }

    private static Abbreviation? Find(List<Token> tokens, int at) => tokens[at] is { Kind: TokenKind.Word, Quote: 0 } first && All.TryGetValue(first.Word, out var some)
        ? Array.Find(some, one => at + one.Shortened.Length <= tokens.Count && Enumerable.Range(0, one.Shortened.Length).All(place => tokens[at + place] is { Quote: 0 } token && token.Word == one.Shortened[place])) : null;

    /// <summary>Marks count: "w/" is one.</summary>
    private static string[] WordsOf(string text) => [.. Tokeniser.Read(text, DateOrder.DayFirst).Select(token => token.Word)];
}
