using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.FollowUps;

public sealed class NeighbouringPeriodTests
{
    [Theory]
    [InlineData("commit this quarter", "and next?", "2027-01-01", "2027-03-31")]
    [InlineData("commit", "next?", "2027-01-01", "2027-03-31")]
    [InlineData("won bookings this month", "and the previous one?", "2026-10-01", "2026-10-31")]
    [InlineData("won bookings this year", "what about last?", "2025-01-01", "2025-12-31")]
    [InlineData("won bookings in the last 10 days", "and the previous?", "2026-10-30", "2026-11-08")]
    public void The_period_beside_the_one_asked_about_is_meant(string before, string text, string start, string end)
    {
        var last = World.Question(before);

        var next = World.Question(text, last);

        Assert.Equal((start, end), ($"{next.Period!.Start:yyyy-MM-dd}", $"{next.Period.End:yyyy-MM-dd}"));
        Assert.Equal((last.Topic, last.Deals.Filters.Length), (next.Topic, next.Deals.Filters.Length));
    }

    [Fact]
    public void Without_a_period_before_none_is_made_up() => Assert.IsNotType<Intent.Ask>(Assert.Single(World.Read("and previous?", World.Question("open risks")).Intents));
}
