using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Domain.Searching;

/// <summary>
/// Looks for words in texts, the same way every time. A word is found in its other forms ("price", "prices", "pricing") and as the beginning of longer ones, whatever its
/// accents and capitals; words in quotes are found side by side as they are.
/// </summary>
public sealed class TextSearch
{
    private const int ShortestBeginning = 3;
    private const int ShortestStem = 3;

    private readonly ImmutableArray<ImmutableArray<Word>> terms;

    private TextSearch(ImmutableArray<ImmutableArray<Word>> terms) => this.terms = terms;

    /// <summary>True when there is nothing to look for.</summary>
    public bool IsEmpty => terms.IsEmpty;

    /// <summary>True when there is more than one thing to look for.</summary>
    public bool IsOfSeveral => terms.Length > 1;

    /// <param name="words">As typed: words, and phrases in straight or curly quotes.</param>
    public static TextSearch Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var terms = ImmutableArray.CreateBuilder<ImmutableArray<Word>>();
        foreach (var (at, part) in words.Split('"', '“', '”', '„').Index())
            if (at % 2 == 1 && Read(part).Select(word => word with { IsQuoted = true }).ToImmutableArray() is { IsEmpty: false } phrase)
                terms.Add(phrase);
            else
                terms.AddRange(Read(part).Select(word => ImmutableArray.Create(word)));
        return new(terms.ToImmutable());
    }

    /// <summary>Where the text first says what is looked for; null unless it says all of it.</summary>
    public Found? Find(string text) => Find(text, wantsAll: true);

    /// <summary>The same of a text that says any of it.</summary>
    public Found? FindAny(string text) => Find(text, wantsAll: false);

    private Found? Find(string text, bool wantsAll)
    {
        if (IsEmpty || string.IsNullOrEmpty(text))
            return null;
        // Most texts have no accents: their words are compared where they stand.
        var isPlain = Ascii.IsValid(text);
        var small = isPlain ? text.ToLowerInvariant() : text;
        Found? first = null;
        foreach (var term in terms)
        {
            if (PlaceOf(term, small, isPlain) is not { } place)
            {
                if (wantsAll)
                    return null;
            }
            else if (!(first?.Start <= place.Start))
                first = place;
        }

        return first;
    }

    /// <summary>Where the words of the term stand side by side, first word first.</summary>
    private static Found? PlaceOf(ImmutableArray<Word> term, string text, bool isPlain)
    {
        for (var at = 0; NextWord(text, at) is var (from, until); at = until)
            if (EndOf(term, text, from, isPlain) is { } end)
                return new(from, end);
        return null;
    }

    private static int? EndOf(ImmutableArray<Word> term, string text, int at, bool isPlain)
    {
        foreach (var wanted in term)
        {
            if (NextWord(text, at) is not var (from, until) || !IsMeant(wanted, isPlain ? text.AsSpan(from, until - from) : Folded(text.AsSpan(from, until - from))))
                return null;
            at = until;
        }

        return at;
    }

    private static bool IsMeant(Word wanted, ReadOnlySpan<char> said) => said.SequenceEqual(wanted.Text)
        || (!wanted.IsQuoted && ((wanted.Text.Length >= ShortestBeginning && said.StartsWith(wanted.Text, StringComparison.Ordinal)) || Stem(wanted.Text).SequenceEqual(Stem(said))));

    /// <summary>What the forms of a word have in common, for English and much of German. A number is itself.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
            return word;
        word = Without(word, "s");
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ung", "ed", "er", "en"])
            if (Without(word, ending) is var shorter && shorter.Length < word.Length)
            {
                word = shorter;
                break;
            }

        return Without(word, "e");
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, string ending) =>
        word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : word;

    private static IEnumerable<Word> Read(string text)
    {
        for (var at = 0; NextWord(text, at) is var (from, until); at = until)
            yield return new(Folded(text.AsSpan(from, until - from)));
    }

    private static (int From, int Until)? NextWord(string text, int at)
    {
        while (at < text.Length && !IsPart(text[at]))
            at++;
        if (at == text.Length)
            return null;
        var from = at;
        while (at < text.Length && IsPart(text[at]))
            at++;
        return (from, at);
    }

    private static bool IsPart(char character) => char.IsAsciiLetterOrDigit(character) || (character > 127 && (char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark));

    /// <summary>Small letters without accents.</summary>
    private static string Folded(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
            return word.ToString().ToLowerInvariant();
        var plain = new StringBuilder(word.Length);
        foreach (var character in word.ToString().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(character));
        return plain.Replace("ß", "ss").ToString();
    }

    private readonly record struct Word(string Text)
    {
        /// <summary>To be found as it is, in no other form.</summary>
        public bool IsQuoted { get; init; }
    }
}

/// <summary>Where a text says what was looked for.</summary>
/// <param name="End">The first character behind it.</param>
public readonly record struct Found(int Start, int End)
{
    private const int Before = 60;
    private const int After = 120;

    /// <summary>The words around it in one line, with marks where more was said.</summary>
    public string PassageOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (start, end) = (Math.Max(0, Start - Before), Math.Min(text.Length, End + After));
        if (start > 0)
            start = text.IndexOf(' ', start, Start - start) is >= 0 and var blank ? blank + 1 : Start;
        if (end < text.Length)
            end = text.LastIndexOf(' ', end - 1, end - End) is > 0 and var blank ? blank : End;
        return $"{(start > 0 ? "… " : "")}{text[start..end].ReplaceLineEndings(" ")}{(end < text.Length ? " …" : "")}";
    }
}
