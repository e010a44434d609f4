using System.Globalization;
using System.Text;

namespace Bot.Understanding.Text;

/// <summary>The form in which words are compared: lower case, no accents, only letters and digits.</summary>
internal static class Normal
{
    public static string Word(ReadOnlySpan<char> text)
    {
        var plain = true;
        foreach (var c in text)
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                plain = false;
                break;
            }

        if (plain)
            return text.ToString();
        var word = new StringBuilder(text.Length);
        foreach (var c in text.ToString().Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(c))
                word.Append(Latin(char.ToLowerInvariant(c)));
        return word.ToString();
    }

    /// <summary>All words joined: "Kan-code", "Kan code" and "KANCODE" become one.</summary>
    public static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (var token in Tokeniser.Read(text, DateOrder.DayFirst))
            if (token.Kind != TokenKind.Mark)
                compact.Append(token.Word);
        return compact.ToString();
    }

    public static bool IsLetter(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static string Latin(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'ø' => "o",
        'œ' => "oe",
        'ł' => "l",
        'đ' => "d",
        _ => c.ToString(),
    };
}
