using CsCheck;
using Xunit;

namespace Domain.Tests;

public sealed class FiscalCalendarTests
{
    private static readonly FiscalCalendar FromOctober = new(10);

    [Fact]
    public void A_fiscal_year_is_named_by_the_year_it_ends_in()
    {
        Assert.Equal(2027, FromOctober.YearOf(new(2026, 10, 1)));
        Assert.Equal(2026, FromOctober.YearOf(new(2026, 9, 30)));
        Assert.Equal(new Period(new(2026, 10, 1), new(2027, 9, 30), "FY2027"), FromOctober.Year(2027));
    }

    [Fact]
    public void The_first_quarter_begins_with_the_fiscal_year() =>
        Assert.Equal(new Period(new(2026, 10, 1), new(2026, 12, 31), "Q1 FY2027 (Oct–Dec 2026)"), FromOctober.QuarterContaining(new(2026, 11, 23)));

    [Fact]
    public void A_company_on_the_calendar_year_reads_no_FY() =>
        Assert.Equal("Q4 2017 (Oct–Dec 2017)", FiscalCalendar.CalendarYear.QuarterContaining(new(2017, 12, 31)).Label);

    [Fact]
    public void Rolling_twelve_is_this_month_and_the_eleven_after() =>
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2027, 10, 31)), (FiscalCalendar.RollingTwelve(new(2026, 11, 23)).Start, FiscalCalendar.RollingTwelve(new(2026, 11, 23)).End));

    [Fact]
    public void Every_day_is_in_its_own_quarter_and_year_whenever_the_year_begins() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[700_000, 750_000]).Sample((start, number) =>
        {
            var calendar = new FiscalCalendar(start);
            var day = DateOnly.FromDayNumber(number);
            return calendar.QuarterContaining(day).Contains(day) && calendar.YearContaining(day).Contains(day)
                && calendar.Year(calendar.YearOf(day)).Start.Month == start;
        });

    [Fact]
    public void The_four_quarters_are_the_year_without_gap_or_overlap() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1990, 2090]).Sample((start, year) =>
        {
            var calendar = new FiscalCalendar(start);
            var quarters = Enumerable.Range(1, 4).Select(quarter => calendar.Quarter(year, quarter)).ToArray();
            Assert.Equal(calendar.Year(year).Start, quarters[0].Start);
            Assert.Equal(calendar.Year(year).End, quarters[3].End);
            Assert.All(quarters.Zip(quarters.Skip(1)), pair => Assert.Equal(pair.First.End.AddDays(1), pair.Second.Start));
        });

    [Theory]
    [InlineData("2026-11-23", 38)]
    [InlineData("2026-12-31", 0)]
    [InlineData("2027-02-01", 0)]
    [InlineData("2026-09-01", 92)]
    public void Days_left_do_not_count_today(string today, int left) =>
        Assert.Equal(left, FromOctober.Quarter(2027, 1).DaysLeft(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
}
