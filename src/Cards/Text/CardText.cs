using System.Buffers;
using System.Text;

namespace Cards;

/// <summary>Text that people typed, made safe for the Markdown of text blocks and facts.</summary>
public static class CardText
{
    private static readonly SearchValues<char> AlwaysEscaped = SearchValues.Create(@"\*_[]`<>~");

    // A text without any of these is left alone at once, as most names are.
    private static readonly SearchValues<char> MayMatter = SearchValues.Create(
        [.. @"\*_[]`<>~&{#-+.)", '\u2028', '\u2029', .. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(code => char.IsControl(code) || IsHidden(code))]);

    /// <summary>
    /// The text so that it appears as it was typed: no bold, lists, headings, links, mentions or date functions come of it.
    /// Spaces at the ends of lines go, and so do control characters and those that reverse the order of letters, which could pass one amount off as another.
    /// A line break becomes a paragraph break, since Teams ignores single ones.
    /// </summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var line in text.AsSpan().EnumerateLines())
            AppendLine(escaped, Clean(line));
        return escaped.ToString();
    }

    /// <summary>The text in bold, escaped; empty for an empty text.</summary>
    public static string Bold(string text) => Escape(text) is { Length: > 0 } escaped ? $"**{escaped}**" : "";

    /// <summary>A link with escaped text.</summary>
    public static string Link(string text, Uri address) =>
        $"[{Escape(text)}]({address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    private static bool IsPlain(string text) =>
        !text.AsSpan().ContainsAny(MayMatter) && text.AsSpan().Trim().Length == text.Length;

    private static string Clean(ReadOnlySpan<char> line)
    {
        var kept = new StringBuilder(line.Length);
        foreach (var character in line)
            if (character == '\t')
                kept.Append(' ');
            else if (!IsHidden(character))
                kept.Append(character);
        return kept.ToString().Trim();
    }

    private static void AppendLine(StringBuilder escaped, string line)
    {
        if (line.Length == 0)
            return;
        if (escaped.Length > 0)
            escaped.Append("\n\n");
        var markedAtStart = LineMark(line);
        for (var at = 0; at < line.Length; at++)
        {
            if (at == markedAtStart || AlwaysEscaped.Contains(line[at]) || StartsEntity(line, at) || ContinuesFunction(line, at))
                escaped.Append('\\');
            escaped.Append(line[at]);
        }
    }

    /// <summary>Where the mark is that makes a heading, list or rule of the line; -1 for none.</summary>
    private static int LineMark(string line)
    {
        if (line[0] == '#')
            return 0;
        if (line[0] is '-' or '+')
            return line.Length == 1 || line[1] is ' ' or '-' ? 0 : -1;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ') ? digits : -1;
    }

    /// <summary>Whether an entity such as <c>&amp;lt;</c> begins here, which would otherwise become its sign.</summary>
    private static bool StartsEntity(string line, int at)
    {
        if (line[at] != '&' || at + 1 == line.Length || (line[at + 1] != '#' && !char.IsAsciiLetter(line[at + 1])))
            return false;
        var end = at + 2;
        while (end < line.Length && char.IsAsciiLetterOrDigit(line[end]))
            end++;
        return end < line.Length && line[end] == ';';
    }

    /// <summary>Whether this is the second brace of <c>{{DATE(...)}}</c>, which clients would compute.</summary>
    private static bool ContinuesFunction(string line, int at) => line[at] == '{' && at > 0 && line[at - 1] == '{';

    private static bool IsHidden(char character) =>
        character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'
        || (char.IsControl(character) && character is not ('\r' or '\n' or '\t'));
}
