using CsCheck;
using Domain.WorkingTimes;
using Xunit;

namespace Domain.Tests.WorkingTimes;

public sealed class WorkingHoursTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly WorkingHours Usual = WorkingHours.Of(null, [], Berlin);

    [Theory]
    [InlineData("2026-05-13T10:00+02:00", 4, "2026-05-13T14:00+02:00")]
    [InlineData("2026-05-15T16:00+02:00", 4, "2026-05-18T12:00+02:00")]
    [InlineData("2026-05-15T22:00+02:00", 4, "2026-05-18T13:00+02:00")]
    [InlineData("2026-05-16T11:00+02:00", 8, "2026-05-18T17:00+02:00")]
    [InlineData("2026-05-13T09:00+02:00", 24, "2026-05-15T17:00+02:00")]
    [InlineData("2026-05-13T09:00+02:00", 48, "2026-05-20T17:00+02:00")]
    public void Working_time_passes_on_working_days_between_nine_and_five(string from, int hours, string to) =>
        Assert.Equal(DateTimeOffset.Parse(to, null), Usual.After(DateTimeOffset.Parse(from, null), TimeSpan.FromHours(hours)));

    [Fact]
    public void A_holiday_of_the_persons_country_does_not_count_and_that_of_another_does()
    {
        Holiday[] holidays = [On("Germany", new(2026, 5, 14)), On("Portugal", new(2026, 5, 13))];
        var hours = WorkingHours.Of(new() { Id = new("p"), Country = "germany" }, holidays, Berlin);

        Assert.Equal(At("2026-05-15T11:00+02:00"), hours.After(At("2026-05-13T15:00+02:00"), TimeSpan.FromHours(4)));
    }

    [Fact]
    public void A_person_works_where_and_when_they_say()
    {
        var dubai = WorkingHours.Of(new() { Id = new("p"), TimeZone = "Asia/Dubai", WorkingDays = ["sunday", "monday", "tuesday", "wednesday", "thursday"], WorkingHours = "08:00-16:30" }, [], Berlin);

        Assert.Equal(At("2026-05-17T09:30+04:00"), dubai.After(At("2026-05-14T14:00+04:00"), TimeSpan.FromHours(4)));
    }

    [Theory]
    [InlineData("half past nine")]
    [InlineData("17:00-09:00")]
    public void Hours_that_say_nothing_are_the_usual_ones(string said)
    {
        var hours = WorkingHours.Of(new() { Id = new("p"), WorkingHours = said, WorkingDays = ["someday"] }, [], Berlin);

        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(17, 0), 5), (hours.Start, hours.End, hours.Days.Length));
    }

    /// <summary>A night shift over the nights on which the clocks change: 29 March has seven of its hours, 25 October nine.</summary>
    [Theory]
    [InlineData("2026-03-29T00:00+01:00", "2026-03-29T08:00+02:00", 7)]
    [InlineData("2026-10-25T00:00+02:00", "2026-10-25T08:00+01:00", 9)]
    public void What_passes_counts_whatever_the_clock_does(string from, string to, int passed)
    {
        var night = WorkingHours.Of(new() { Id = new("p"), WorkingDays = ["sunday"], WorkingHours = "0:00-8:00" }, [], Berlin);

        Assert.Equal(TimeSpan.FromHours(passed), night.Between(At(from), At(to)));
        Assert.Equal(At(to), night.After(At(from), TimeSpan.FromHours(passed)));
    }

    [Fact]
    public void A_day_that_begins_in_the_hour_that_is_left_out_begins_when_the_clock_goes_on()
    {
        var early = WorkingHours.Of(new() { Id = new("p"), WorkingDays = ["sunday"], WorkingHours = "2:30-8:00" }, [], Berlin);

        Assert.Equal(At("2026-03-29T04:30+02:00"), early.After(At("2026-03-28T12:00+01:00"), TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Who_never_works_is_due_one_day_all_the_same()
    {
        var never = Usual with { Days = [] };

        Assert.True(never.After(At("2026-05-13T10:00+02:00"), TimeSpan.FromHours(1)) > At("2035-01-01T00:00+02:00"));
    }

    [Fact]
    public void As_much_working_time_lies_between_as_was_to_pass() =>
        Gen.Select(Gen.Int[0, 60 * 24 * 400], Gen.Int[1, 60 * 60], Gen.Int[0, 3].Select(at => Zones[at])).Sample((start, minutes, zone) =>
        {
            var hours = WorkingHours.Of(new() { Id = new("p"), TimeZone = zone, Country = "X" }, [On("X", new(2026, 5, 14)), On("X", new(2026, 12, 25))], Berlin);
            var (from, working) = (new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(start), TimeSpan.FromMinutes(minutes));

            Assert.Equal(working, hours.Between(from, hours.After(from, working)));
        });

    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe"];

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, null);

    private static Holiday On(string country, DateOnly day) => new() { Id = new($"{country}-{day:yyyyMMdd}"), Country = country, Day = day };
}
