using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Text;

/// <summary>Greetings before what is said, and thanks behind it: they say nothing of it.</summary>
internal static class Politeness
{
    /// <summary>What is said between them; all of it when it is nothing else.</summary>
    public static List<Token> Without(List<Token> tokens)
    {
        var (start, end) = (0, tokens.Count);
        while (start < end && tokens[start] is var first && (first is { Kind: TokenKind.Mark, Quote: 0 } || IsPolite(tokens, start, out _)))
            start += IsPolite(tokens, start, out var length) ? length : 1;
        for (var at = end - 1; at > start; at--)
            if (IsPolite(tokens, at, out var length) && tokens.Skip(at + length).All(token => token.Kind == TokenKind.Mark))
                end = at;
        return start >= end ? tokens : tokens[start..end];
    }

    private static bool IsPolite(List<Token> tokens, int at, out int length)
    {
        var known = tokens[at].Quote == 0 ? Words.Known.Longest(tokens, at) : null;
        length = known?.Length ?? 0;
        return known is { Meaning.Concept: Concept.Hello or Concept.Thanks } || (known is not null && tokens[at].Word is "please" or "pls" or "kindly");
    }
}
