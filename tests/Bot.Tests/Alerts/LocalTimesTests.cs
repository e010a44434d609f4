using System.Globalization;
using Bot.Alerts;
using Xunit;

namespace Bot.Tests.Alerts;

public sealed class LocalTimesTests
{
    private static readonly TimeZoneInfo Zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");

    [Theory]
    [InlineData("2026-11-23", "08:30", "2026-11-23T07:30:00Z")]
    [InlineData("2026-07-01", "08:30", "2026-07-01T06:30:00Z")]
    public void A_local_time_is_a_moment(string day, string time, string moment) => Assert.Equal(At(moment), Moment(day, time));

    [Fact]
    public void A_time_that_the_clock_change_skips_is_the_first_moment_after_it() =>
        Assert.Equal(At("2026-03-29T01:00:00Z"), Moment("2026-03-29", "02:30"));

    [Fact]
    public void A_time_that_comes_twice_is_the_earlier() =>
        Assert.Equal(At("2026-10-25T00:30:00Z"), Moment("2026-10-25", "02:30"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("half past eight")]
    public void What_is_no_time_is_none(string? text) => Assert.Null(LocalTimes.Parse(text));

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string day, string time) => LocalTimes.MomentOf(DateOnly.Parse(day, CultureInfo.InvariantCulture), LocalTimes.Parse(time)!.Value, Zurich);
}
