using Xunit;

namespace Domain.Tests;

public sealed class ZonedDaysTests
{
    private static readonly DateTimeOffset Begin = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Zurich")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Africa/Casablanca")]
    public void A_day_is_the_one_that_the_zones_own_rules_give_whenever_clocks_are_changed(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var days = ZonedDays.Of(zone);
        for (var moment = Begin; moment < Begin.AddYears(3); moment = moment.AddMinutes(29))
            Assert.Equal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime), days.DayOf(moment));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1989-12-31T23:30:00Z")]
    [InlineData("2090-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T12:00:00Z")]
    public void A_moment_that_is_far_away_has_its_day_as_well(string text)
    {
        var (moment, zone) = (DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"));
        Assert.Equal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime), ZonedDays.Of(zone).DayOf(moment));
    }

    [Fact]
    public void A_moment_said_in_another_zone_has_the_day_that_it_is_here()
    {
        var days = ZonedDays.Of(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));
        Assert.Equal(new DateOnly(2026, 11, 27), days.DayOf(new DateTimeOffset(2026, 11, 26, 16, 0, 0, TimeSpan.FromHours(-5))));
    }
}
