using System.Text.Json;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;

namespace Bot.Understanding.Vocabulary;

/// <summary>Mends one wrong, missing, additional or swapped letter in a long word of the vocabulary. Names mend themselves, by <see cref="NameFinder.Alike"/>.</summary>
internal sealed class Spelling
{
    /// <summary>In a shorter word a letter more or less is too often another word.</summary>
    private const int Shortest = 6;

    private const int Longest = 30;

    /// <summary>Two letters that changed places are told in shorter words too: "shwo", "dael".</summary>
    private const int ShortestSwap = 4;

    private readonly HashSet<string> known;

    /// <summary>Every known word under itself and under all its spellings with one letter left out.</summary>
    private readonly Dictionary<string, string[]> lacking;

    /// <summary>Known short words by how they look with two letters behind the first swapped, where that is one word only.</summary>
    private readonly Dictionary<string, string> swapped;

    private readonly bool namesHaveCapitals;

    /// <param name="words">All that are spelt as they should be.</param>
    /// <param name="namesHaveCapitals">Within a sentence only names are written with a capital.</param>
    public Spelling(IEnumerable<string> words, bool namesHaveCapitals)
    {
        known = [.. words];
        this.namesHaveCapitals = namesHaveCapitals;
        lacking = known.Where(word => word.Length >= Shortest)
            .SelectMany(word => Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Append(word).Distinct().Select(spelling => (spelling, word)))
            .GroupBy(pair => pair.spelling, pair => pair.word).ToDictionary(group => group.Key, group => group.ToArray());
        swapped = known.Where(word => word.Length is >= ShortestSwap and < Shortest)
            .SelectMany(word => Enumerable.Range(1, word.Length - 2).Select(at => (Spelling: $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}", Word: word)))
            .Where(pair => pair.Spelling != pair.Word && !known.Contains(pair.Spelling)).GroupBy(pair => pair.Spelling, pair => pair.Word)
            .Where(group => group.Distinct().Count() == 1).ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>Of the vocabulary.</summary>
    public static Spelling English { get; } = new(Read(), namesHaveCapitals: true);

    public bool Knows(string word) => known.Contains(word);

    /// <summary>The tokens with misspelt words put right; those that are part of a name, or nearer to one, are left alone.</summary>
    public List<Token> Mend(List<Token> tokens, NameFinder names)
    {
        List<Token>? mended = null;
        for (var at = 0; at < tokens.Count; at++)
            if (MayBeMisspelt(tokens[at]) && Nearest(tokens[at].Word) is { } word && (!IsProperNoun(tokens, at) || IsCapitalised(word)) && !IsOfName(tokens, at, names) && names.Alike(tokens[at].Word).Count == 0)
                (mended ??= [.. tokens])[at] = tokens[at] with { Word = word, IsMended = true };
        return mended ?? tokens;
    }

    private static bool IsOfName(List<Token> tokens, int place, NameFinder names)
    {
        for (var at = 0; at <= place; at++)
            if (names.Longest(tokens, at) is { } name && at + name.Length > place)
                return true;
        return false;
    }

    private bool MayBeMisspelt(Token token) => token is { Kind: TokenKind.Word, Quote: 0, Word.Length: >= ShortestSwap } && !known.Contains(token.Word);

    /// <summary>A capital within a sentence that is not written in capitals throughout: a name that is not known here.</summary>
    private bool IsProperNoun(List<Token> tokens, int at) =>
        namesHaveCapitals && tokens[at].IsCapitalised && at > 0 && tokens[at - 1].Kind != TokenKind.Mark && tokens.Exists(token => token is { Kind: TokenKind.Word, IsCapitalised: false });

    private static bool IsCapitalised(string word) => PeriodWords.Months.ContainsKey(word) || PeriodWords.Weekdays.ContainsKey(word);

    /// <summary>The only known word that one letter makes of it; null for none or several.</summary>
    private string? Nearest(string said)
    {
        if (said.Length < Shortest - 1)
            return swapped.GetValueOrDefault(said);
        if (said.Length > Longest)
            return null;
        var spellings = lacking.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = spellings.TryGetValue(said, out var words) ? Only(null, said, words) : "";
        Span<char> less = stackalloc char[said.Length - 1];
        for (var at = 0; at < said.Length && found is not null; at++)
        {
            said.AsSpan(0, at).CopyTo(less);
            said.AsSpan(at + 1).CopyTo(less[at..]);
            if (spellings.TryGetValue(less, out words))
                found = Only(found, said, words);
        }

        return found is "" ? swapped.GetValueOrDefault(said) : found;
    }

    /// <summary>Null once a second word is as near.</summary>
    private static string? Only(string? found, string said, string[] words)
    {
        found ??= "";
        foreach (var word in words)
            if (word != found && IsOneLetterOff(said, word))
            {
                if (found.Length > 0)
                    return null;
                found = word;
            }

        return found;
    }

    /// <summary>Two letters left out, one on each side, may still be a letter apart: checked here.</summary>
    private static bool IsOneLetterOff(string said, string word)
    {
        var (start, saidEnd, wordEnd) = (0, said.Length, word.Length);
        while (start < saidEnd && start < wordEnd && said[start] == word[start])
            start++;
        while (saidEnd > start && wordEnd > start && said[saidEnd - 1] == word[wordEnd - 1])
            (saidEnd, wordEnd) = (saidEnd - 1, wordEnd - 1);
        return (saidEnd - start, wordEnd - start) is (0, 1) or (1, 0) or (1, 1)
            || (saidEnd - start == 2 && wordEnd - start == 2 && said[start] == word[start + 1] && said[start + 1] == word[start]);
    }

    private static HashSet<string> Read()
    {
        string[] files = ["words.json", "out-of-reach.json", "orders.json", "periods.json", "roles.json", "scenarios.json", "deal-orders.json", "searches.json", "card-replies.json", "people-orders.json", "qualification-orders.json", "risk-orders.json", "alert-orders.json", "own-words.json"];
        return [.. files.SelectMany(file => Texts(Words.File(file))).SelectMany(PhraseTemplate.Expand).SelectMany(PhraseWords.Of)];
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(entry => entry.Name is not ("why" or "kind" or "nearest")).SelectMany(entry => Texts(entry.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
