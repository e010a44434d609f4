using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Text;

/// <summary>What people put around a request without asking anything by it.</summary>
internal static class Politeness
{
    private const int LongestThanks = 5;

    /// <summary>Without a greeting or "please" before it and thanks behind it; all of it where nothing else is said.</summary>
    public static List<Token> Without(List<Token> tokens)
    {
        var (start, end) = (0, tokens.Count);
        while (start < end && Before(tokens, start) is > 0 and var length)
            start += length;
        while (end > start && Behind(tokens, start, end) is > 0 and var length)
            end -= length;
        return start == end || (start == 0 && end == tokens.Count) || tokens.GetRange(start, end - start).TrueForAll(token => token.Kind == TokenKind.Mark) ? tokens : tokens.GetRange(start, end - start);
    }

    private static int Before(List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Mark } mark && !mark.IsMark('?') || IsPlease(tokens[at]) ? 1
        : Words.Known.Longest(tokens, at) is { Meaning.Concept: Concept.Hello } hello ? hello.Length
        : Words.Known.Longest(tokens, at) is { Meaning.Concept: Concept.Thanks } thanks && at + thanks.Length < tokens.Count && tokens[at + thanks.Length] is var next && ((next.Kind == TokenKind.Mark && !next.IsMark('?')) || next is { Quote: 0, Word: "and" or "now" }) ? thanks.Length
        : 0;

    private static int Behind(List<Token> tokens, int start, int end)
    {
        var last = end - 1;
        while (last > start && tokens[last].Kind == TokenKind.Mark && !tokens[last].IsMark('?'))
            last--;
        if (IsPlease(tokens[last]))
            return end - last;
        for (var length = Math.Min(LongestThanks, last - start); length > 0; length--)
            if (Words.Known.Longest(tokens, last + 1 - length) is { Meaning.Concept: Concept.Thanks } thanks && thanks.Length == length && (tokens[last - length].Kind == TokenKind.Mark || length > 1 || !IsJudgement(tokens[last].Word)))
                return end - (last + 1 - length);
        return 0;
    }

    /// <summary>What thanks when it stands alone says within a question how something is: "which deals look good".</summary>
    public static bool IsJudgement(string said) => said.ToUpperInvariant() is "GOOD" or "VERY GOOD" or "FINE" or "GREAT" or "SUPER" or "EXCELLENT" or "BRILLIANT" or "PERFECT" or "NICE" or "SURE" or "WONDERFUL";

    private static bool IsPlease(Token token) => token is { Quote: 0, Word: "please" or "pls" or "plz" or "kindly" };
}
