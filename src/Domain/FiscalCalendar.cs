using System.Globalization;

namespace Domain;

/// <summary>
/// The company's fiscal calendar. A fiscal year is named by the calendar year it ends in; quarters are three whole months.
/// With a start in January, fiscal and calendar periods are the same and are labelled without "FY".
/// </summary>
/// <param name="StartMonth">First month of the fiscal year, 1 to 12.</param>
public sealed record FiscalCalendar(int StartMonth)
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    public static FiscalCalendar CalendarYear { get; } = new(1);

    private bool IsCalendarYear => StartMonth == 1;

    /// <summary>The fiscal year that contains the day, named by the year it ends in.</summary>
    public int YearOf(DateOnly day) => IsCalendarYear || day.Month < StartMonth ? day.Year : day.Year + 1;

    /// <summary>1 to 4.</summary>
    public int QuarterOf(DateOnly day) => ((day.Month - StartMonth + 12) % 12 / 3) + 1;

    public DateOnly YearStart(int fiscalYear) => new(IsCalendarYear ? fiscalYear : fiscalYear - 1, StartMonth, 1);

    public Period Year(int fiscalYear)
    {
        var start = YearStart(fiscalYear);
        return new(start, start.AddYears(1).AddDays(-1), IsCalendarYear ? $"{fiscalYear}" : $"FY{fiscalYear}");
    }

    public Period Quarter(int fiscalYear, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        var start = YearStart(fiscalYear).AddMonths((quarter - 1) * 3);
        var end = start.AddMonths(3).AddDays(-1);
        var year = IsCalendarYear ? $"{fiscalYear}" : $"FY{fiscalYear}";
        return new(start, end, $"Q{quarter} {year} ({Months[start.Month - 1]}–{Months[end.Month - 1]} {end.Year})");
    }

    public Period QuarterContaining(DateOnly day) => Quarter(YearOf(day), QuarterOf(day));

    public Period YearContaining(DateOnly day) => Year(YearOf(day));

    public static Period Month(DateOnly day)
    {
        var start = new DateOnly(day.Year, day.Month, 1);
        return new(start, start.AddMonths(1).AddDays(-1), $"{Months[day.Month - 1]} {day.Year}");
    }

    /// <summary>This month and the eleven after it.</summary>
    public static Period RollingTwelve(DateOnly today)
    {
        var start = new DateOnly(today.Year, today.Month, 1);
        var end = start.AddMonths(12).AddDays(-1);
        return new(start, end, $"rolling 12 months ({Months[start.Month - 1]} {start.Year}–{Months[end.Month - 1]} {end.Year})");
    }
}
