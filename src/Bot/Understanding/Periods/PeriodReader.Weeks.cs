using System.Globalization;
using Domain;

namespace Bot.Understanding.Periods;

internal sealed partial class PeriodReader
{
    private const int MostWeeks = 53;

    /// <summary>Week 45, calendar week 45, CW 45 of 2026: by ISO 8601, from Monday. Without a year the one before or ahead, as is meant.</summary>
    private When? NumberedWeek(Cursor cursor)
    {
        if (!(cursor.Take("cw") || (cursor.Take("calendar") is var _ && cursor.TakeAny("week", "wk"))) || cursor.TakeNumber(1, MostWeeks) is not { } week)
            return null;
        if (CalendarYearBehind(cursor) is { } year)
            return InYear(year, week) is { } named ? When.Of(named) : null;
        var (now, current) = (ISOWeek.GetYear(today.ToDateTime(default)), ISOWeek.GetWeekOfYear(today.ToDateTime(default)));
        return InYear(week > current ? now - 1 : now, week) is { } behind && InYear(week < current ? now + 1 : now, week) is { } ahead
            ? new(behind, ahead, Bound.Within, IsDay: false, behind == ahead ? null : "the year was not said") : null;
    }

    private static Period? InYear(int year, int week)
    {
        if (week > ISOWeek.GetWeeksInYear(year))
            return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return PeriodLabel.Named($"week {week}", monday, monday.AddDays(6));
    }
}
