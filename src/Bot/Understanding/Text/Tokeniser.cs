namespace Bot.Understanding.Text;

/// <summary>Which of 3/4/2026's parts is the day, where nothing else tells.</summary>
internal enum DateOrder { DayFirst, MonthFirst }

/// <summary>Cuts text into tokens. Any text will do; nothing throws.</summary>
internal static class Tokeniser
{
    private const string Quotes = "\"“”«»„'‘’‚`´";
    private const string Marks = ",.?!;:()/—–|";

    /// <summary>What a dot behind it does not end a sentence after.</summary>
    private static readonly HashSet<string> Shortened = ["vs", "incl", "excl", "approx", "etc", "eg", "ca", "resp", "bzw", "inkl", "exkl", "zb", "ggü", "mio", "mrd", "tsd", "mr", "mrs", "ms", "dr", "avg", "max", "min", "st", "inc", "ltd", "corp", "qtr", "mgmt"];

    /// <param name="decimalMark">What stands before tenths where both readings are possible: "1.200".</param>
    public static List<Token> Read(string text, DateOrder order, char decimalMark = '.')
    {
        var tokens = new List<Token>();
        Read(text, 0, text.Length, 0, (order, decimalMark), tokens);
        return tokens;
    }

    private static void Read(string text, int at, int end, int quote, (DateOrder Order, char DecimalMark) written, List<Token> tokens)
    {
        while (at < end)
        {
            var c = text[at];
            if (quote == 0 && (Quotes.Contains(c) || c is '[' or '{') && ClosingQuote(text, at, end) is { } closing)
            {
                Read(text, at + 1, closing, tokens.Count + 1, written, tokens);
                at = closing + 1;
            }
            else if (c == '@' || (c == '<' && text.AsSpan(at).StartsWith("<at>", StringComparison.OrdinalIgnoreCase)))
                at = AfterMention(text, at, end);
            else if (c is '<' or '>')
            {
                var length = at + 1 < end && text[at + 1] == '=' ? 2 : 1;
                tokens.Add(new(TokenKind.Word, text.Substring(at, length), at, at + length) { Quote = quote });
                at += length;
            }
            else if (NumberReader.TryRead(text, at, end, written.Order, written.DecimalMark) is { } number)
            {
                tokens.Add(number with { Quote = quote });
                at = number.End;
            }
            else if (char.IsLetterOrDigit(c))
            {
                var word = Word(text, at, end) with { Quote = quote };
                tokens.Add(word);
                at = word.End;
            }
            else if (c == '+' && at > 0 && text[at - 1] == ' ' && at + 1 < end && text[at + 1] == ' ')
                tokens.Add(new(TokenKind.Word, "plus", at, ++at) { Quote = quote });
            else if (Sign(text, at, end) is { } sign)
            {
                tokens.AddRange(sign.Select(word => new Token(TokenKind.Word, word, at, at + 1) { Quote = quote }));
                at++;
            }
            else
            {
                if (IsSeparator(text, at, end) && !(c == '.' && at + 1 < end && tokens is [.., { Kind: TokenKind.Word, End: var behind, Word: var last }] && behind == at && Shortened.Contains(last)))
                    tokens.Add(new(TokenKind.Mark, c == '–' ? "—" : c.ToString(), at, at + 1) { Quote = quote });
                at++;
            }
        }
    }

    /// <summary>A sign by itself that says what words would: "# of deals", "% of pipeline", "pipeline ≥ 1m".</summary>
    private static string[]? Sign(string text, int at, int end) => text[at] switch
    {
        '#' when at + 1 < end && text[at + 1] == ' ' => ["how", "many"],
        '%' => ["percent"],
        '≥' => [">="],
        '≤' => ["<="],
        '→' or '=' => [text[at].ToString()],
        _ => null,
    };

    private static Token Word(string text, int start, int end)
    {
        var at = start;
        while (at < end && (Normal.IsLetter(text[at]) || char.IsDigit(text[at]) || JoinsLetters(text, at, end)))
            at++;
        var span = text.AsSpan(start, at - start);
        var possessive = span.Length > 2 && span[^1] is 's' or 'S' && IsApostrophe(span[^2]);
        if (possessive)
            span = span[..^2];
        else if (span[^1] is 's' or 'S' && at < end && IsApostrophe(text[at]) && (at + 1 == end || !char.IsLetter(text[at + 1])))
            possessive = true;
        return new(TokenKind.Word, Normal.Word(span), start, at) { IsPossessive = possessive, IsCapitalised = char.IsUpper(text[start]) };
    }

    private static bool JoinsLetters(string text, int at, int end) =>
        (IsApostrophe(text[at]) || text[at] == '&') && at + 1 < end && char.IsLetter(text[at + 1]);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '´' or '`';

    /// <summary>A slash between two words without blanks, a dot inside a number or the hyphen of a compound separate nothing.</summary>
    private static bool IsSeparator(string text, int at, int end)
    {
        var c = text[at];
        var isTight = at > 0 && at + 1 < end && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
        return c switch
        {
            '\n' => true,
            '-' => at > 0 && text[at - 1] == ' ' && at + 1 < end && text[at + 1] == ' ',
            '/' or '.' => !isTight,
            _ => Marks.Contains(c),
        };
    }

    private static int? ClosingQuote(string text, int opening, int end)
    {
        var (c, wanted) = (text[opening], text[opening] switch { '[' => "]", '{' => "}", _ => Quotes });
        if (wanted == Quotes && opening > 0 && char.IsLetterOrDigit(text[opening - 1]))
            return null;
        for (var at = opening + 1; at < end; at++)
            if (wanted.Contains(text[at]) && at > opening + 1 && (at + 1 == end || !char.IsLetterOrDigit(text[at + 1])))
                return c is '"' or '“' or '„' && IsApostrophe(text[at]) && text.IndexOfAny(['"', '”', '“'], at) > 0 ? Later(text, at, end) : at;
        return null;
    }

    private static int Later(string text, int at, int end) => text.IndexOfAny(['"', '”', '“'], at, end - at) is >= 0 and var found ? found : at;

    private static int AfterMention(string text, int at, int end)
    {
        if (text[at] == '<')
            return text.IndexOf("</at>", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var closing && closing + 5 <= end ? closing + 5 : at + 4;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or ':' or '?'))
            at++;
        return at;
    }
}
