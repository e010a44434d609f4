using System.Globalization;

namespace Bot.Import.Reading;

/// <summary>Numbers as people write them in one convention: grouping is by threes or not at all, and nothing else is guessed.</summary>
internal static class NumberText
{
    /// <param name="decimalComma">1.234,56 rather than 1,234.56.</param>
    public static bool TryRead(ReadOnlySpan<char> text, bool decimalComma, out decimal number)
    {
        var (point, group) = decimalComma ? (',', '.') : ('.', ',');
        number = 0;
        Span<char> plain = stackalloc char[64];
        if (text.Length >= plain.Length)
            return false;
        var (length, digits, sinceGroup, grouped, inFraction) = (0, 0, 0, false, false);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsAsciiDigit(character))
            {
                (digits, sinceGroup) = (digits + 1, sinceGroup + 1);
                plain[length++] = character;
            }
            else if (at == 0 && character is '-' or '+' or '\u2212')
                plain[length++] = character == '+' ? '+' : '-';
            else if (character == point && !inFraction && digits > 0 && !(grouped && sinceGroup != 3))
            {
                inFraction = true;
                plain[length++] = '.';
            }
            else if (IsGroup(character, group) && !inFraction && (grouped ? sinceGroup == 3 : sinceGroup is >= 1 and <= 3))
                (grouped, sinceGroup) = (true, 0);
            else
                return false;
        }

        return digits > 0 && !(grouped && !inFraction && sinceGroup != 3)
            && decimal.TryParse(plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsGroup(char character, char group) => character == group || character is ' ' or '\u00A0' or '\u202F' or '\'' or '\u2019';
}
