using Bot.Understanding.Periods;

namespace Bot.Understanding.Text;

/// <summary>Numbers in words: five, two million, one hundred and fifty thousand, half a million.</summary>
internal static class SpelledNumber
{
    private const decimal Hundred = 100m;

    /// <summary>The number that starts at the token and how many tokens it takes; null for none.</summary>
    public static (decimal Value, int Length)? Read(IReadOnlyList<Token> tokens, int start)
    {
        if (IsWord(tokens, start, "half") && (IsWord(tokens, start + 1, "a") || IsWord(tokens, start + 1, "one")) && ScaleAt(tokens, start + 2) is { } part and >= 1000m)
            return (part / 2, 3);
        if (Quarter(tokens, start) is { } quarter)
            return quarter;
        var (total, current, at, mayAdd) = (0m, 0m, start, true);
        for (; at < tokens.Count && tokens[at] is { Quote: 0, Kind: TokenKind.Word } token; at++)
            if (mayAdd && PeriodWords.Numbers.TryGetValue(token.Word, out var number))
                (current, mayAdd) = (current + number, number is >= 20 and < 100 && number % 10 == 0);
            else if (Scale(token.Word) is { } scale && (total > 0 || current > 0 || (at == start && token.Word.Length > 2)) && current < 1_000_000m)
            {
                if (scale == Hundred)
                    current = Math.Max(current, 1) * Hundred;
                else
                    (total, current) = (total + (Math.Max(current, 1) * scale), 0);
                mayAdd = true;
            }
            else if (!(token.Word == "and" && at > start && mayAdd && IsNumber(tokens, at + 1)))
                break;
        return at == start ? null : (total + current, at - start);
    }

    /// <summary>"A quarter million", "quarter of a million".</summary>
    private static (decimal Value, int Length)? Quarter(IReadOnlyList<Token> tokens, int start)
    {
        var at = IsWord(tokens, start, "a") ? start + 1 : start;
        if (!IsWord(tokens, at, "quarter"))
            return null;
        at++;
        if (IsWord(tokens, at, "of") && IsWord(tokens, at + 1, "a"))
            at += 2;
        return ScaleAt(tokens, at) is { } scale and >= 1_000_000m ? (scale / 4, at + 1 - start) : null;
    }

    public static decimal? Scale(string word) => word switch
    {
        "hundred" => Hundred,
        "thousand" or "k" or "grand" => 1_000m,
        "million" or "millions" or "mio" or "mn" or "m" => 1_000_000m,
        "billion" or "bn" => 1_000_000_000m,
        _ => null,
    };

    private static bool IsNumber(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Quote == 0 && PeriodWords.Numbers.ContainsKey(tokens[at].Word) && tokens[at].Word is not ("a" or "an");

    private static decimal? ScaleAt(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Quote == 0 ? Scale(tokens[at].Word) : null;

    private static bool IsWord(IReadOnlyList<Token> tokens, int at, string word) => at < tokens.Count && tokens[at].IsWord(word);
}
