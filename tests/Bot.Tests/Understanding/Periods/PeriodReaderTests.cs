using System.Globalization;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Domain;
using Xunit;

namespace Bot.Tests.Understanding.Periods;

public sealed class PeriodReaderTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 18);

    [Theory]
    [InlineData("this quarter", "2026-10-01", "2026-12-31")]
    [InlineData("last quarter", "2026-07-01", "2026-09-30")]
    [InlineData("next month", "2026-12-01", "2026-12-31")]
    [InlineData("this week", "2026-11-16", "2026-11-22")]
    [InlineData("last year", "2025-01-01", "2025-12-31")]
    [InlineData("q2 2025", "2025-04-01", "2025-06-30")]
    [InlineData("2026 Q3", "2026-07-01", "2026-09-30")]
    [InlineData("third quarter of 2026", "2026-07-01", "2026-09-30")]
    [InlineData("H1 2026", "2026-01-01", "2026-06-30")]
    [InlineData("fiscal year 2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("the last 30 days", "2026-10-20", "2026-11-18")]
    [InlineData("past two weeks", "2026-11-05", "2026-11-18")]
    [InlineData("next 6 months", "2026-11-18", "2027-05-18")]
    [InlineData("within 90 days", "2026-11-18", "2027-02-16")]
    [InlineData("rolling 12 months", "2026-11-01", "2027-10-31")]
    [InlineData("march 2025", "2025-03-01", "2025-03-31")]
    [InlineData("year to date", "2026-01-01", "2026-11-18")]
    [InlineData("qtd", "2026-10-01", "2026-11-18")]
    [InlineData("since 1 October 2026", "2026-10-01", "2026-11-18")]
    [InlineData("between 1 July 2026 and 15 July 2026", "2026-07-01", "2026-07-15")]
    [InlineData("Q1 to Q3 2026", "2026-01-01", "2026-09-30")]
    [InlineData("yesterday", "2026-11-17", "2026-11-17")]
    [InlineData("two weeks ago", "2026-11-04", "2026-11-04")]
    [InlineData("end of next quarter", "2027-03-31", "2027-03-31")]
    [InlineData("2026-09-30", "2026-09-30", "2026-09-30")]
    [InlineData("12/31/2025", "2025-12-31", "2025-12-31")]
    [InlineData("1st of October 2026", "2026-10-01", "2026-10-01")]
    [InlineData("May 15, 2026", "2026-05-15", "2026-05-15")]
    [InlineData("last friday", "2026-11-13", "2026-11-13")]
    [InlineData("week 45", "2026-11-02", "2026-11-08")]
    [InlineData("calendar week 1 of 2026", "2025-12-29", "2026-01-04")]
    [InlineData("after 1 October 2026", "2026-10-02", "2026-11-18")]
    [InlineData("after Q2 2026", "2026-07-01", "2026-11-18")]
    public void A_time_is_read_against_today(string text, string start, string end)
    {
        var period = Read(text, FiscalCalendar.CalendarYear).Behind;

        Assert.Equal((start, end), (Iso(period.Start), Iso(period.End)));
    }

    [Theory]
    [InlineData("this quarter", "2026-10-01", "2026-12-31")]
    [InlineData("Q1", "2026-04-01", "2026-06-30")]
    [InlineData("FY27", "2026-04-01", "2027-03-31")]
    [InlineData("this fiscal year", "2026-04-01", "2027-03-31")]
    [InlineData("this calendar year", "2026-01-01", "2026-12-31")]
    [InlineData("calendar year 2025", "2025-01-01", "2025-12-31")]
    public void Quarters_and_years_are_fiscal(string text, string start, string end)
    {
        var period = Read(text, new FiscalCalendar(4)).Ahead;

        Assert.Equal((start, end), (Iso(period.Start), Iso(period.End)));
    }

    [Fact]
    public void A_month_without_a_year_lies_behind_for_what_was_won_and_ahead_for_what_is_open()
    {
        var december = Read("December", FiscalCalendar.CalendarYear);

        Assert.Equal((2025, 2026), (december.Behind.Start.Year, december.Ahead.Start.Year));
        Assert.NotNull(december.Assumed);
    }

    [Theory]
    [InlineData("may we see it")]
    [InlineData("region")]
    [InlineData("next QBR")]
    [InlineData("31 February 2026")]
    public void What_is_no_time_is_not_read_as_one(string text) =>
        Assert.False(new PeriodReader(FiscalCalendar.CalendarYear, Wednesday).Read(Tokeniser.Read(text, DateOrder.MonthFirst), 0) is { } read && read.Length > 2);

    private static When Read(string text, FiscalCalendar calendar)
    {
        var tokens = Tokeniser.Read(text, DateOrder.MonthFirst);
        var read = new PeriodReader(calendar, Wednesday).Read(tokens, 0);
        Assert.NotNull(read);
        Assert.Equal(tokens.Count, read.Value.Length);
        return read.Value.When;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("before 15 December 2026", "2026-12-14")]
    [InlineData("before December 2026", "2026-11-30")]
    [InlineData("before the end of the quarter", "2026-12-31")]
    [InlineData("by 15 December 2026", "2026-12-15")]
    public void Before_a_day_is_without_it(string text, string end) => Assert.Equal(end, Iso(Read(text, FiscalCalendar.CalendarYear).Ahead.End));

    /// <summary>What an answer calls a period can be asked for in the same words.</summary>
    [Theory]
    [InlineData("this quarter")]
    [InlineData("last month")]
    [InlineData("march 2025")]
    [InlineData("last year")]
    [InlineData("2026-09-30")]
    [InlineData("H1 2026")]
    [InlineData("between 1 July 2026 and 15 July 2026")]
    public void The_label_of_a_period_is_read_as_that_period(string text)
    {
        var calendar = new FiscalCalendar(4);
        var period = Read(text, calendar).Behind;

        var again = Read(period.Label.Split(" (")[0], calendar).Behind;

        Assert.Equal((period.Start, period.End), (again.Start, again.End));
    }
}
