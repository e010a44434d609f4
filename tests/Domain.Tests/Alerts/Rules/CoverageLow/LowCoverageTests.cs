using Domain.Accounts;
using Domain.Alerts;
using Domain.Opportunities;
using Domain.Targets;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.CoverageLow;

public sealed class LowCoverageTests
{
    private static readonly DateOnly Day = new(2026, 10, 20);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Target> Target = A.Target(1_000_000, "USD", new(2026, 10, 1), new(2026, 12, 31)).For(Contoso);

    /// <summary>Four of ten deals were won: it takes 2.5 times what is still to be won.</summary>
    private static readonly IMade[] Past = [.. Enumerable.Range(1, 10).Select(number => number <= 4 ? A.Deal($"past {number}").Worth(1).Won(new(2026, 5, number)) : A.Deal($"past {number}").Worth(1).Lost(new(2026, 5, number)))];

    [Fact]
    public void Less_than_the_own_win_rate_asks_for_is_told_with_both_numbers()
    {
        var item = Assert.Single(Warned.On(Day, "coverage.low", World(2_000_000)));

        Assert.Equal("open deals of 2000000 USD cover the 1000000 USD still to be won 2 times; we win 40 %, so it takes 2.5 times", item.Words());
        Assert.Equal((AlertSeverity.Medium, 1_000_000m, Target.Id), (item.Severity, item.AtStake!.Value.Amount, item.Subject));
    }

    [Theory]
    [InlineData(1_200_000, 1, false, AlertSeverity.High)]
    [InlineData(2_600_000, 1, true, AlertSeverity.Medium)]
    [InlineData(2_625_000, 0, true, AlertSeverity.Medium)]
    public void It_lingers_until_a_twentieth_more_than_that_is_there(int pipeline, int told, bool isLingering, AlertSeverity severity)
    {
        var items = Warned.On(Day, "coverage.low", World(pipeline));

        Assert.Equal(told, items.Length);
        Assert.All(items, item => Assert.Equal((isLingering, severity), (item.IsLingering, item.Severity)));
    }

    [Fact]
    public void In_the_last_thirty_days_it_is_too_late_to_begin_with_it() => Assert.True(Assert.Single(Warned.On(new(2026, 12, 1), "coverage.low", World(2_000_000))).IsLingering);

    [Fact]
    public void Without_a_history_of_ten_deals_or_without_a_target_nothing_is_known()
    {
        Assert.Empty(Warned.On(Day, "coverage.low", [Contoso, Target, .. Past.Take(9), Deal(2_000_000)]));
        Assert.Empty(Warned.On(Day, "coverage.low", [Contoso, .. Past, Deal(2_000_000)]));
    }

    private static IMade[] World(int pipeline) => [Contoso, Target, .. Past, Deal(pipeline)];

    private static Made<Opportunity> Deal(int amount) => A.Deal("open").For(Contoso).Open().Worth(amount).Closing(new(2026, 12, 10));
}
