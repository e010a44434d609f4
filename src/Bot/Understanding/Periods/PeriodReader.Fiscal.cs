using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Understanding.Text;
using Domain;

namespace Bot.Understanding.Periods;

internal sealed partial class PeriodReader
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    [GeneratedRegex(@"^q([1-4])(?:(?:fy)?(\d{2}|\d{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex QuarterWord();

    [GeneratedRegex(@"^(?:fy(\d{2}|\d{4})|(\d{4}))q([1-4])$", RegexOptions.CultureInvariant)]
    private static partial Regex YearQuarterWord();

    [GeneratedRegex(@"^h([12])(?:(?:fy)?(\d{2}|\d{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex HalfWord();

    [GeneratedRegex(@"^fy(\d{2}|\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex FiscalYearWord();

    /// <summary>Q3, Q3 FY26, FY26 Q3, third quarter of 2026, quarter 3.</summary>
    private When? Quarter(Cursor cursor)
    {
        var start = cursor.At;
        if (cursor.Current is { Kind: TokenKind.Word } word)
        {
            if (QuarterWord().Match(word.Word) is { Success: true } match)
            {
                cursor.At++;
                return OfQuarter(Digit(match.Groups[1]), match.Groups[2].Success ? Year(match.Groups[2].Value) : YearBehind(cursor));
            }

            if (YearQuarterWord().Match(word.Word) is { Success: true } other)
            {
                cursor.At++;
                return OfQuarter(Digit(other.Groups[3]), Year(other.Groups[1].Success ? other.Groups[1].Value : other.Groups[2].Value));
            }
        }

        if ((cursor.Take(PeriodWords.Ordinals) ?? OrdinalDigit(cursor)) is { } ordinal && cursor.TakeAny("quarter", "qtr"))
            return OfQuarter(ordinal, YearBehind(cursor));
        cursor.At = start;
        if (cursor.TakeAny("quarter", "qtr") && cursor.TakeNumber(1, 4) is { } number)
            return OfQuarter(number, YearBehind(cursor));
        cursor.At = start;
        if ((YearAhead(cursor) ?? (cursor.Current is { Number.IsPlain: true } ? cursor.TakeNumber(EarliestYear, LatestYear) : null)) is { } year && cursor.Current is { Kind: TokenKind.Word } then && QuarterWord().Match(then.Word) is { Success: true } quarter)
        {
            cursor.At++;
            return OfQuarter(Digit(quarter.Groups[1]), year);
        }

        return null;
    }

    private When? Half(Cursor cursor)
    {
        if (cursor.Current is { Kind: TokenKind.Word } word && HalfWord().Match(word.Word) is { Success: true } match)
        {
            cursor.At++;
            return OfHalf(Digit(match.Groups[1]), match.Groups[2].Success ? Year(match.Groups[2].Value) : YearBehind(cursor));
        }

        return cursor.Take(PeriodWords.Ordinals) is { } ordinal and <= 2 && cursor.Take("half") ? OfHalf(ordinal, YearBehind(cursor)) : null;
    }

    private When? FiscalYear(Cursor cursor) => YearAhead(cursor) is { } year ? When.Of(calendar.Year(year)) : null;

    /// <summary>"Calendar year 2026", "CY 2026".</summary>
    private static When? CalendarYear(Cursor cursor)
    {
        if (!cursor.Take("cy") && !(cursor.Take("calendar") && cursor.Take("year")))
            return null;
        return cursor.TakeNumber(EarliestYear, LatestYear) is { } year ? When.Of(FiscalCalendar.CalendarYear.Year(year)) : null;
    }

    private When? BareYear(Cursor cursor)
    {
        if (cursor.Current is not { Kind: TokenKind.Number, Number: { IsPlain: true } number } || number.Value is < EarliestYear or > LatestYear)
            return null;
        cursor.At++;
        return When.Of(calendar.Year((int)number.Value)) with { Assumed = calendar.StartMonth == 1 ? null : $"{number.Value} read as the fiscal year" };
    }

    /// <summary>"FY26", "fiscal year 2026", "financial 2026".</summary>
    private static int? YearAhead(Cursor cursor)
    {
        var start = cursor.At;
        if (cursor.Current is { Kind: TokenKind.Word } word && FiscalYearWord().Match(word.Word) is { Success: true } match)
        {
            cursor.At++;
            return Year(match.Groups[1].Value);
        }

        if (cursor.TakeAny("fiscal", "financial") && (cursor.TakeAny("year", "fy") is var _) && cursor.TakeNumber(EarliestYear, LatestYear) is { } year)
            return year;
        cursor.At = start;
        if (cursor.Take("fy") && cursor.TakeNumber(0, LatestYear) is { } shortYear)
            return shortYear < 100 ? 2000 + shortYear : shortYear;
        cursor.At = start;
        if (cursor.Take("year") && cursor.TakeNumber(EarliestYear, LatestYear) is { } named)
            return named;
        cursor.At = start;
        return null;
    }

    /// <summary>The year behind a quarter, half or month: "2026", "of 2026", "FY26", "last year".</summary>
    private int? YearBehind(Cursor cursor)
    {
        var start = cursor.At;
        _ = cursor.TakeAny("of", "in");
        cursor.Take("the");
        if (YearAhead(cursor) is { } fiscal)
            return fiscal;
        if (cursor.TakeNumber(EarliestYear, LatestYear) is { } plain)
            return plain;
        if (cursor.Take(PeriodWords.Directions) is { } direction && (cursor.TakeAny("fiscal", "financial", "calendar") is var _) && cursor.TakeAny("year", "fy"))
            return calendar.YearOf(today) + direction;
        cursor.At = start;
        return null;
    }

    private When OfQuarter(int quarter, int? year) => year is { } known ? When.Of(calendar.Quarter(known, quarter)) : WithoutYear(found => calendar.Quarter(found, quarter));

    private When OfHalf(int half, int? year) => year is { } known ? When.Of(HalfOf(known, half)) : WithoutYear(found => HalfOf(found, half));

    private Period HalfOf(int year, int half)
    {
        var start = calendar.YearStart(year).AddMonths((half - 1) * 6);
        return PeriodLabel.Named($"H{half} {calendar.Year(year).Label}", start, start.AddMonths(6).AddDays(-1));
    }

    private When WithoutYear(Func<int, Period> ofYear)
    {
        var ahead = ofYear(calendar.YearOf(today));
        var behind = ahead.Start <= today ? ahead : ofYear(calendar.YearOf(today) - 1);
        return new(behind, ahead, Bound.Within, IsDay: false, "the year was not said");
    }

    private static int? OrdinalDigit(Cursor cursor)
    {
        if (cursor.Current is not { Number: { IsOrdinal: true, Value: >= 1 and <= 4 } number })
            return null;
        cursor.At++;
        return (int)number.Value;
    }

    private static int Digit(Group group) => group.Value[0] - '0';

    private static int Year(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) is var year && digits.Length == 2 ? 2000 + year : year;
}
