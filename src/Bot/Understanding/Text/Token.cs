namespace Bot.Understanding.Text;

internal enum TokenKind
{
    Word,

    /// <summary>An amount, a count or a year; <see cref="Token.Number"/> holds it.</summary>
    Number,

    /// <summary>A calendar day in digits; <see cref="Token.Day"/> holds it.</summary>
    Day,

    /// <summary>Punctuation that separates: , . ? ! ; : / and dashes.</summary>
    Mark,
}

/// <summary>One word, number, day or mark of what was typed.</summary>
/// <param name="Word">Lower case, without accents, apostrophes and possessive s: what the vocabulary and the names are compared with.</param>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="End">The first character behind it.</param>
internal sealed record Token(TokenKind Kind, string Word, int Start, int End)
{
    public Number? Number { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Which pair of quotes or brackets it stood in, from 1; 0 for none. Quoted words are names, never vocabulary.</summary>
    public int Quote { get; init; }

    public bool IsPossessive { get; init; }

    /// <summary>It was spelt with one letter wrong.</summary>
    public bool IsMended { get; init; }

    public bool IsCapitalised { get; init; }

    public bool IsWord(string word) => Kind == TokenKind.Word && Quote == 0 && Word == word;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Word[0] == mark;
}

/// <summary>A number as typed, its k, m or bn already multiplied in.</summary>
/// <param name="Currency">ISO code when a symbol stood beside it.</param>
/// <param name="IsPlain">Digits only: no grouping, sign, scale or currency. A year looks like that.</param>
internal sealed record Number(decimal Value, string? Currency, bool IsPercent, bool IsOrMore, bool IsScaled, bool IsOrdinal, bool IsPlain);
