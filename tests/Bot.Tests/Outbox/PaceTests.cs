using Bot.Outbox;
using Xunit;

namespace Bot.Tests.Outbox;

public sealed class PaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Whoever takes all there is, whenever they look, stays within a reserve and what fills.</summary>
    [Theory]
    [InlineData(3, 1.86)]
    [InlineData(59, 0.483)]
    [InlineData(5, 40)]
    public void In_no_span_of_time_more_is_taken_than_the_reserve_and_what_fills_in_it(double burst, double perSecond)
    {
        var chance = new Random(7);
        var pace = new Pace(burst, perSecond);
        var since = Start - TimeSpan.FromHours(1);
        var taken = new List<double>();
        var now = Start;
        for (var look = 0; look < 3_000; look++)
        {
            now += TimeSpan.FromSeconds(chance.NextDouble() * chance.NextDouble() * 3 / perSecond);
            var available = pace.Available(since, now);
            if (available == 0)
                continue;
            since = pace.Take(since, now, available);
            taken.AddRange(Enumerable.Repeat((now - Start).TotalSeconds, available));
        }

        Assert.True(taken.Count > 1_000, $"{taken.Count} were taken");
        for (var first = 0; first < taken.Count; first++)
            for (var last = first; last < Math.Min(taken.Count, first + 200); last++)
                Assert.True(last - first + 1 <= burst + ((taken[last] - taken[first]) * perSecond) + 1e-3, $"{last - first + 1} within {taken[last] - taken[first]} s");
    }

    [Fact]
    public void What_it_says_is_the_next_moment_is_the_first_at_which_one_may_be_taken()
    {
        var pace = new Pace(3, 1.86);
        var since = pace.Take(Start - TimeSpan.FromHours(1), Start, 3);

        var next = pace.NextAt(since, Start, 1);

        Assert.Equal(0, pace.Available(since, Start));
        Assert.Equal(0, pace.Available(since, next - TimeSpan.FromMilliseconds(1)));
        Assert.Equal(1, pace.Available(since, next));
    }
}
