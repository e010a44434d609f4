using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.Languages;

/// <summary>Tells which language a text is in by whose words cover more of it. Names decide nothing, nor does what stands in quotes.</summary>
internal static class LanguageOfText
{
    private const int EnoughForeignWords = 2;

    private static readonly HashSet<string> Foreign = [.. Words.File("other-languages.json").EnumerateArray().Select(word => word.GetString()!)];

    /// <param name="preferred">The reader's own: where the words are as much of one language as of the other.</param>
    public static Language Of(List<Token> tokens, Language preferred, NameFinder names)
    {
        // No other language can cover more than all, and a language that nobody speaks need not be read.
        if (CoversAll(tokens, preferred, names))
            return preferred;
        var (best, most) = (preferred, Covered(tokens, preferred, null));
        foreach (var language in Language.All)
            // Names are looked for only where a word of the language was said: most texts hold none.
            if (language != preferred && Covered(tokens, language, null) > 0 && Covered(tokens, language, names) is var covered && covered > (most = Covered(tokens, best, names)))
                (best, most) = (language, covered);
        return best;
    }

    /// <summary>Whether the text is in none of the languages spoken here; coarsely.</summary>
    /// <param name="language">The one that covers most of it.</param>
    public static bool IsAnother(List<Token> tokens, Language language)
    {
        var words = tokens.Where(token => token is { Kind: TokenKind.Word, Quote: 0 }).ToList();
        if (words.Exists(token => token.Word.Any(c => c > 'ɏ' && char.IsLetter(c))))
            return true;
        var foreign = words.Count(token => Foreign.Contains(token.Word) && !(language != Language.English && Knows(language, token.Word)));
        return foreign >= EnoughForeignWords && foreign * 2 > words.Count(token => Knows(language, token.Word) && !(language == Language.English && Words.Known.Longest([token], 0) is null));
    }

    private static bool CoversAll(List<Token> tokens, Language language, NameFinder names)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens[at] is { Kind: TokenKind.Word, Quote: 0, Word: var word } && !Knows(language, word))
            {
                if (names.Longest(tokens, at) is not { } name)
                    return false;
                at += name.Length - 1;
            }

        return true;
    }

    private static int Covered(List<Token> tokens, Language language, NameFinder? names)
    {
        var covered = 0;
        for (var at = 0; at < tokens.Count; at++)
            if (names?.Longest(tokens, at) is { } name)
                at += name.Length - 1;
            else if (tokens[at] is { Kind: TokenKind.Word, Quote: 0, Word: var word } && Knows(language, word))
                covered++;
        return covered;
    }

    private static bool Knows(Language language, string word) =>
        language == Language.English ? Spelling.English.Knows(word) : Glossary.Of(language) is { } glossary && glossary.Knows(word);
}
