using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Understanding.Text;

/// <summary>Numbers, amounts and days in digits: 50k, $1.2m, 30%, 10+, 2026-09-30, 12/31/2025.</summary>
internal static partial class NumberReader
{
    /// <summary>A day outside of these is a slip, and no calendar arithmetic leads from it out of what a day can be.</summary>
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    private static readonly string[] DayFirst = ["d/M/yyyy", "d.M.yyyy", "d/M/yy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M/d/yy"];

    public static Token? TryRead(string text, int at, int end, DateOrder order, char decimalMark)
    {
        if (!char.IsAsciiDigit(text[at]) && text[at] is not ('$' or '€' or '£' or '¥'))
            return null;
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] == '-' && at > 1 && char.IsLetterOrDigit(text[at - 2]))))
            return null;
        return ReadDay(text, at, end, order) ?? ReadNumber(text, at, end, decimalMark);
    }

    private static Token? ReadDay(string text, int at, int end, DateOrder order)
    {
        var match = DayPattern().Match(text, at, end - at);
        if (!match.Success)
            return null;
        string[] formats = order == DateOrder.DayFirst ? ["yyyy-M-d", .. DayFirst, .. MonthFirst] : ["yyyy-M-d", .. MonthFirst, .. DayFirst];
        foreach (var format in formats)
            if (DateOnly.TryParseExact(match.Value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= EarliestYear and <= LatestYear)
                return new(TokenKind.Day, match.Value, at, at + match.Length) { Day = day };
        return null;
    }

    private static Token? ReadNumber(string text, int at, int end, char decimalMark)
    {
        var match = NumberPattern().Match(text, at, end - at);
        if (!match.Success || !decimal.TryParse(Point(match.Groups["digits"].Value, decimalMark), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return null;
        var scale = match.Groups["scale"].Value.ToUpperInvariant() switch
        {
            "K" or "TSD" => 1_000m,
            "M" or "MN" or "MM" or "MIO" => 1_000_000m,
            "B" or "BN" or "MRD" => 1_000_000_000m,
            _ => 1m,
        };
        if (value > decimal.MaxValue / scale)
            return null;
        var symbol = match.Groups["symbol"].Value + match.Groups["after"].Value;
        var (percent, more, ordinal) = (match.Groups["percent"].Success, match.Groups["plus"].Success, match.Groups["ordinal"].Success);
        return new(TokenKind.Number, match.Value.ToLowerInvariant(), at, at + match.Length)
        {
            Number = new(value * scale, CurrencyOf(symbol), percent, more, scale != 1m, ordinal, match.Value.All(char.IsAsciiDigit)),
        };
    }

    /// <summary>1.200.000 and 1,200,000 are grouped; 1.2 and 1,2 are not. Of 1.200 and 1,200 the one that does not hold the decimal mark is.</summary>
    private static string Point(string digits, char decimalMark)
    {
        if (decimalMark == ',' ? GroupedByPoints().IsMatch(digits) : Grouped().IsMatch(digits))
            return digits.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var last = digits.LastIndexOfAny([',', '.']);
        return last < 0 ? digits : digits[..last].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + "." + digits[(last + 1)..];
    }

    private static string? CurrencyOf(string symbol) => symbol switch
    {
        "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        _ => null,
    };

    [GeneratedRegex(@"\G(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4})(?![\w/])", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();

    [GeneratedRegex(
        @"\G(?<symbol>[$€£¥])?(?<digits>\d+(?:[.,]\d+)*)(?:(?<ordinal>st|nd|rd|th)\b|(?<scale>k|tsd|mn|mm|mio|mrd|m|bn|b)(?![\w]))?(?<percent>[ \u00A0\u202F]?%)?(?<plus>\+)?(?:[ \u00A0\u202F]?(?<after>[€£$])(?!\d))?(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+$|^\d{1,3}(\.\d{3}){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$|^\d{1,3}(,\d{3}){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedByPoints();
}
