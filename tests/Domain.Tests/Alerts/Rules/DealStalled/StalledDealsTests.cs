using Domain.Alerts;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.DealStalled;

public sealed class StalledDealsTests
{
    /// <summary>Five deals that stayed 40 days in the stage.</summary>
    private static readonly IMade[] Usual =
        [.. Enumerable.Range(1, 5).SelectMany(number => (IMade[])[In("Proposal", $"past {number}", new(2026, 2, number)), In("Proposal", $"past {number}", new(2026, 2, number)).Then(new DateOnly(2026, 2, number).AddDays(40)).With(Opportunity.Fields.Stage, "Negotiation").With(Opportunity.Fields.Status, DealStatus.Won)])];

    [Fact]
    public void A_deal_that_is_one_and_a_half_times_as_long_in_its_stage_is_told_with_both_numbers()
    {
        var item = Warned.One("deal.stalled", [.. Usual, In("Proposal", "stuck", Warned.Monday.AddDays(-61))]);

        Assert.Equal("in Proposal since 2026-09-23, 61 days ago; our deals stay 40 days there", item.Words());
        Assert.False(item.IsLingering);
    }

    [Fact]
    public void A_little_less_lingers_and_much_less_is_nothing()
    {
        Assert.True(Warned.One("deal.stalled", [.. Usual, In("Proposal", "slow", Warned.Monday.AddDays(-55))]).IsLingering);
        Assert.Empty(Warned.Of("deal.stalled", [.. Usual, In("Proposal", "usual", Warned.Monday.AddDays(-45))]));
    }

    [Fact]
    public void Where_fewer_than_five_deals_left_the_stage_nothing_is_known() =>
        Assert.Empty(Warned.Of("deal.stalled", [.. Usual.Take(8), In("Proposal", "stuck", Warned.Monday.AddDays(-300))]));

    [Theory]
    [InlineData(ForecastCategory.Pipeline, AlertSeverity.Low)]
    [InlineData(ForecastCategory.MostLikely, AlertSeverity.Medium)]
    [InlineData(ForecastCategory.Commit, AlertSeverity.High)]
    public void What_is_promised_is_more_pressing(ForecastCategory category, AlertSeverity severity) =>
        Assert.Equal(severity, Warned.One("deal.stalled", [.. Usual, In("Proposal", "stuck", Warned.Monday.AddDays(-100)).Open(category)]).Severity);

    private static Made<Opportunity> In(string stage, string name, DateOnly since) => A.Deal(name).Open().With(Opportunity.Fields.Stage, stage).Since(since);
}
