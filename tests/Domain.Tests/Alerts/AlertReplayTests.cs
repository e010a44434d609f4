using System.Collections.Immutable;
using Domain.Alerts;
using Domain.Health;
using Domain.Opportunities;
using Testing.Portfolios;
using Testing.Portfolios.Troubles;
using Xunit;

namespace Domain.Tests.Alerts;

public sealed class AlertReplayTests
{
    private const int DaysAhead = 14;
    private static readonly DateOnly Last = new(2026, 11, 23);

    [Fact]
    public void A_week_is_told_as_it_would_have_been()
    {
        var deal = A.Deal("late").Worth(100).Closing(Last.AddDays(-5)).Since(Last.AddDays(-40));
        Digest[] week = [.. Replay([deal, deal.Then(Last.AddDays(-1)).With(Opportunity.Fields.Status, DealStatus.Won)], Last.AddDays(-6))];

        Assert.Equal([0, 0, 1, 0, 0, 0, 0], week.Select(day => day.Fresh.Length));
        Assert.Equal([0, 0, 0, 1, 1, 0, 0], week.Select(day => day.Unchanged.Length));
        Assert.Equal([$"deal.overdue|{deal.Id}"], week[5].Resolved);
    }

    [Fact]
    public void A_day_without_a_digest_is_told_on_the_next_one()
    {
        var deal = A.Deal("late").Worth(100).Closing(new(2026, 11, 20)).Since(new(2026, 10, 1));
        Digest[] days = [.. Replay([deal], new(2026, 11, 20), day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];

        Assert.Equal([new(2026, 11, 20), new DateOnly(2026, 11, 23)], days.Select(day => day.Day));
        Assert.Single(days[1].Fresh);
    }

    [Fact]
    public void What_goes_wrong_is_told_two_weeks_before_and_nothing_comes_and_goes()
    {
        var year = TroubledYear.Of(7, 18, 6, Last, number => number % 2 == 0);

        Digest[] days = [.. Replay(year.Records, Last.AddDays(-330))];

        var told = days.SelectMany(day => day.Fresh, (day, item) => (day.Day, item.Item)).ToArray();
        Assert.Equal(9, year.Troubles.Select(trouble => trouble.What).Distinct().Count());
        Assert.All(year.Troubles, trouble => Assert.Contains(told, one => trouble.IsSign(one.Item.Account, one.Item.Rule, one.Day) && one.Day <= trouble.Happens.AddDays(-DaysAhead)));
        Assert.All(told, one => Assert.NotNull(one.Item.Next));
        Assert.Empty(days.SelectMany(day => day.Resolved, (day, key) => (day.Day, Key: key))
            .Where(resolved => told.Any(again => again.Item.Key == resolved.Key && again.Day > resolved.Day && again.Day <= resolved.Day.AddDays(7))).Select(resolved => $"{resolved.Day} {resolved.Key}"));
    }

    private static IEnumerable<Digest> Replay(IEnumerable<IMade> records, DateOnly first, Func<DateOnly, bool>? isTold = null) =>
        AlertReplay.Of(Given.View(records), HealthModel.Default, null, first, Last, isTold ?? (_ => true), ImmutableDictionary<string, int>.Empty);
}
