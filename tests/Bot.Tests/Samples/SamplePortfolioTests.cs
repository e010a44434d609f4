using Domain;
using Domain.Opportunities;
using Domain.Rates;
using Xunit;

namespace Bot.Tests.Samples;

/// <summary>The sample portfolio tells its stories whatever day it is loaded.</summary>
public sealed class SamplePortfolioTests(SampleLoads loads)
{
    [Theory]
    [MemberData(nameof(SampleLoads.Days), MemberType = typeof(SampleLoads))]
    public async Task Every_row_goes_in_and_every_reference_is_known(string day)
    {
        var (_, summary) = await loads.OnAsync(SampleLoads.Day(day));

        Assert.Empty(summary.Rejects);
        Assert.Empty(summary.Unknown);
        Assert.Empty(summary.Repairs);
        Assert.All(summary.Files, file => Assert.Null(file.Refused));
    }

    [Theory]
    [MemberData(nameof(SampleLoads.Days), MemberType = typeof(SampleLoads))]
    public async Task The_current_quarter_commits_the_same_and_holds_every_category(string day)
    {
        var (world, _) = await loads.OnAsync(SampleLoads.Day(day));
        var portfolio = await world.Now();
        var quarter = portfolio.Calendar.QuarterContaining(SampleLoads.Day(day));
        var deals = (await world.Deals()).Where(deal => deal.Close is { } close && quarter.Contains(close)).ToLookup(portfolio.CategoryOf);

        decimal Sum(ForecastCategory category) =>
            deals[category].Sum(deal => portfolio.Rates.Convert(deal.Amount!.Value, portfolio.ReportingCurrency, RateType.Plan, deal.Close!.Value)!.Value.Amount);

        Assert.Equal(3_623_700m, Sum(ForecastCategory.Closed));
        Assert.Equal(8_755_050m, Sum(ForecastCategory.Commit));
        Assert.All(Enum.GetValues<ForecastCategory>().Except([ForecastCategory.Omitted]), category => Assert.NotEmpty(deals[category]));
    }

    [Theory]
    [MemberData(nameof(SampleLoads.Days), MemberType = typeof(SampleLoads))]
    public async Task Nothing_was_true_before_it_could_be_known(string day)
    {
        var (world, _) = await loads.OnAsync(SampleLoads.Day(day));

        var changes = (await world.Journal()).Entries.Select(entry => entry.Change);

        Assert.DoesNotContain(changes, change => change.On > change.At);
        Assert.All((await world.Deals()).Where(deal => deal.Status != DealStatus.Open), deal => Assert.True(deal.Close <= SampleLoads.Day(day), deal.Name));
    }

    [Fact]
    public async Task The_renewal_slipped_and_shrank_but_never_left_commit()
    {
        var (world, _) = await loads.OnAsync(new(2026, 11, 23));
        var journal = await world.Journal();

        Opportunity Renewal(int daysAgo) => journal.At(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero).AddDays(-daysAgo), null).Of(Opportunity.Kind, Clearance.Restricted)
            .Single(deal => deal.Name == "Group frame agreement renewal");

        Assert.Equal([1_600_000m, 1_520_000m, 1_450_000m], new[] { 90, 60, 0 }.Select(ago => Renewal(ago).Amount!.Value.Amount));
        Assert.Equal(
            [new DateOnly(2026, 9, 30), new(2026, 11, 5), new(2026, 12, 28)], new[] { 90, 60, 0 }.Select(ago => Renewal(ago).Close!.Value));
        Assert.All([90, 60, 0], ago => Assert.Equal(ForecastCategory.Commit, Renewal(ago).Category));
    }
}
