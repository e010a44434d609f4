using Bot.Understanding.Text;
using Domain;

namespace Bot.Understanding.Periods;

internal sealed partial class PeriodReader
{
    /// <summary>2026-09-30, 12/31/2025, 1 Oct, the 1st of October 2026, Oct 1st, May 15 2026.</summary>
    private When? ByDate(Cursor cursor)
    {
        if (cursor.Current is { Kind: TokenKind.Day, Day: { } day })
        {
            cursor.At++;
            return When.Day(day);
        }

        var start = cursor.At;
        cursor.Take("the");
        if (cursor.TakeNumber(1, 31) is { } number && (cursor.Take("of") is var _) && cursor.Take(PeriodWords.Months) is { } month)
            return OfDay(number, month, cursor);
        cursor.At = start;
        if (cursor.Take(PeriodWords.Months) is { } named && cursor.Current is { Kind: TokenKind.Number } && cursor.TakeNumber(1, 31) is { } behind)
            return OfDay(behind, named, cursor);
        return null;
    }

    private When? OfDay(int day, int month, Cursor cursor)
    {
        if (cursor.Current is { Kind: TokenKind.Mark } && cursor.Ahead(1) is { Number: { IsPlain: true, Value: >= EarliestYear and <= LatestYear } })
            cursor.At++;
        if (cursor.TakeNumber(EarliestYear, LatestYear) is { } year)
            return Valid(year, month, day) is { } exact ? When.Day(exact) : null;
        var (behind, ahead) = (Valid(today.Year, month, day), Valid(today.Year, month, day));
        if (behind > today)
            behind = Valid(today.Year - 1, month, day);
        if (ahead < today)
            ahead = Valid(today.Year + 1, month, day);
        return behind is { } past && ahead is { } future
            ? new(One(past), One(future), Bound.Within, IsDay: true, "the year was not said") : null;

        static Period One(DateOnly day) => new(day, day, PeriodLabel.Day(day));
    }

    /// <summary>October, Oct 2026, July last year. "May" and "march" are months only with a year, behind "in", "for", "of", "since", or written as a name.</summary>
    private When? Month(Cursor cursor)
    {
        var (before, word) = (cursor.Before, cursor.Current);
        if (cursor.Take(PeriodWords.Months) is not { } month)
            return null;
        var year = CalendarYearBehind(cursor);
        if (year is null && word is { Word: "may" or "march" or "mar" or "jan" or "jun", IsCapitalised: false } && before?.Word is not ("in" or "for" or "of" or "since" or "during" or "until" or "last" or "this" or "and" or "vs"))
            return null;
        if (year is { } known)
            return When.Of(FiscalCalendar.Month(new(known, month, 1)));
        var ahead = new DateOnly(month >= today.Month ? today.Year : today.Year + 1, month, 1);
        var behind = new DateOnly(month <= today.Month ? today.Year : today.Year - 1, month, 1);
        return new(FiscalCalendar.Month(behind), FiscalCalendar.Month(ahead), Bound.Within, IsDay: false, behind == ahead ? null : "the year was not said");
    }

    private int? CalendarYearBehind(Cursor cursor)
    {
        var start = cursor.At;
        _ = cursor.TakeAny("of", "in");
        if (cursor.TakeNumber(EarliestYear, LatestYear) is { } year)
            return year;
        if (cursor.Take(PeriodWords.Directions) is { } direction && cursor.Take("year"))
            return today.Year + direction;
        cursor.At = start;
        return null;
    }

    private static DateOnly? Valid(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
}
