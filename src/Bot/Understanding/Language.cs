using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding;

/// <summary>Tells English from other languages, coarsely.</summary>
internal static class Language
{
    private const int EnoughForeignWords = 2;

    public static bool IsAnother(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Where(token => token is { Kind: TokenKind.Word, Quote: 0 }).ToList();
        if (words.Exists(token => token.Word.Any(c => c > 'ɏ' && char.IsLetter(c))))
            return true;
        var foreign = words.Count(token => Words.OtherLanguages.Contains(token.Word));
        return foreign >= EnoughForeignWords && foreign * 2 > words.Count(token => Words.Known.Longest([token], 0) is not null);
    }
}
