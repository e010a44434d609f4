namespace Domain.Revenues;

/// <summary>Revenue is known by month: a period as the whole months that it stands for.</summary>
public static class WholeMonths
{
    /// <summary>From the month of its first day; a month that is only begun at its end counts when no other was only begun at its start: "next 12 months" are twelve.</summary>
    public static Period Of(Period period, FiscalCalendar calendar)
    {
        var start = new DateOnly(period.Start.Year, period.Start.Month, 1);
        var end = new DateOnly(period.End.Year, period.End.Month, 1);
        var isEndWhole = period.End.AddDays(1).Day == 1;
        if (!isEndWhole && period.Start.Day > 1 && end > start)
            end = end.AddMonths(-1);
        var last = end.AddMonths(1).AddDays(-1);
        return start == period.Start && last == period.End ? period : Between(start, last, calendar);
    }

    /// <summary>The part of a fiscal quarter that lies in a period of whole months.</summary>
    public static Period QuarterWithin(Period period, DateOnly month, FiscalCalendar calendar)
    {
        var quarter = calendar.QuarterContaining(month);
        if (quarter.Start >= period.Start && quarter.End <= period.End)
            return quarter;
        var (start, end) = (quarter.Start < period.Start ? period.Start : quarter.Start, quarter.End > period.End ? period.End : quarter.End);
        return new(start, end, $"{quarter.ShortLabel} ({Months(start, end)})");
    }

    private static Period Between(DateOnly start, DateOnly last, FiscalCalendar calendar) =>
        calendar.QuarterContaining(start) is var quarter && quarter.Start == start && quarter.End == last ? quarter : new(start, last, Months(start, last));

    private static string Months(DateOnly start, DateOnly last)
    {
        var (first, end) = (FiscalCalendar.Month(start).Label, FiscalCalendar.Month(last).Label);
        return first == end ? first : start.Year == last.Year ? $"{first[..first.IndexOf(' ', StringComparison.Ordinal)]}–{end}" : $"{first}–{end}";
    }
}
