using Bot.Understanding.Text;

namespace Bot.Understanding.Periods;

/// <summary>A place in the tokens, for readers that try one form after another.</summary>
internal sealed class Cursor(IReadOnlyList<Token> tokens, int start)
{
    private readonly int from = start;

    public int At { get; set; } = start;

    public Token? Current => At < tokens.Count && tokens[At] is { Quote: 0 } token ? token : null;

    public Token? Ahead(int by) => At + by < tokens.Count && tokens[At + by] is { Quote: 0 } token ? token : null;

    public Token? Before => At > 0 ? tokens[At - 1] : null;

    public bool Is(string word) => Current?.IsWord(word) == true;

    public bool Take(string word)
    {
        if (!Is(word))
            return false;
        At++;
        return true;
    }

    public bool TakeMark(char mark)
    {
        if (Current?.IsMark(mark) != true)
            return false;
        At++;
        return true;
    }

    public bool TakeAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Take(word))
                return true;
        return false;
    }

    public T? Take<T>(IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Current is not { Kind: TokenKind.Word } token || !words.TryGetValue(token.Word, out var value))
            return null;
        At++;
        return value;
    }

    /// <summary>A whole number, in digits or as a word, within the bounds.</summary>
    public int? TakeNumber(int least, int most)
    {
        var value = Current switch
        {
            { Kind: TokenKind.Number, Number: { IsPercent: false, Currency: null } number } when number.Value == decimal.Truncate(number.Value) => number.Value,
            { Kind: TokenKind.Word } token when PeriodWords.Numbers.TryGetValue(token.Word, out var word) => word,
            _ => (decimal?)null,
        };
        if (value is not { } found || found < least || found > most)
            return null;
        At++;
        return (int)found;
    }

    /// <summary>Back to where it began.</summary>
    public void Back() => At = from;
}
