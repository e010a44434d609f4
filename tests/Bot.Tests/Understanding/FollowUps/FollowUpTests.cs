using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Rates;
using Xunit;

namespace Bot.Tests.Understanding.FollowUps;

public sealed class FollowUpTests
{
    private static readonly Question Won = World.Question("won revenue by region for Q3 2026");

    [Fact]
    public void A_region_is_added_and_all_else_carried_over()
    {
        var next = World.Question("what about EMEA?", Won);

        Assert.Contains(new DealFilter.In(DealDimension.Region, ["EMEA"]), next.Deals.Filters);
        Assert.Equal((Won.Period, Won.Deals.GroupBy, Won.Deals.Measure), (next.Period, next.Deals.GroupBy, next.Deals.Measure));
    }

    [Fact]
    public void Another_region_replaces_the_one_before() => Assert.Equal(
        new DealFilter.In(DealDimension.Region, ["APAC"]),
        World.Question("and APAC?", World.Question("what about EMEA?", Won)).Deals.Filters.OfType<DealFilter.In>().Single(filter => filter.Dimension == DealDimension.Region));

    [Theory]
    [InlineData("which one is the biggest", "deals list account=a-fabrikam status=open rank=top1")]
    [InlineData("which ones are the biggest", "deals list account=a-fabrikam status=open rank=top5")]
    [InlineData("thx, and the risks?", "risks account=a-fabrikam")]
    [InlineData("ok and Northwind", "deals list account=a-northwind status=open")]
    [InlineData("total value?", "deals amount account=a-fabrikam status=open")]
    [InlineData("and the average age?", "deals age account=a-fabrikam status=open")]
    public void What_follows_is_about_the_deals_before(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, World.Question("open deals of Fabrikam"))));

    [Theory]
    [InlineData("whose are the oldest")]
    [InlineData("only new ones")]
    public void What_replaces_no_part_of_it_is_not_passed_over(string text) => Assert.IsNotType<Intent.Ask>(Assert.Single(World.Read(text, World.Question("open deals of Fabrikam by owner")).Intents));

    [Fact]
    public void A_number_is_set_beside_another_time() =>
        Assert.Equal("deals amount status=won period=2026-10-01/2026-12-31 compare=2026-07-01/2026-09-30", Notation.Of(World.Question("compare that to last quarter", World.Question("won revenue this quarter"))));

    [Fact]
    public void The_deals_of_a_number_are_listed() =>
        Assert.Equal("deals list status=won region=emea period=2026-07-01/2026-09-30", Notation.Of(World.Question("show the deals", World.Question("won revenue in EMEA last quarter"))));

    [Fact]
    public void The_deals_of_a_forecast_are_open_or_won()
    {
        var choice = Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("list them", World.Question("commit of Fabrikam this quarter")).Intents));

        Assert.Equal(
            ["deals list account=a-fabrikam status=open category=commit period=2026-10-01/2026-12-31", "deals list account=a-fabrikam status=won period=2026-10-01/2026-12-31"],
            choice.Choices.Select(one => Notation.Of(one.Question)));
    }

    [Theory]
    [InlineData("and last quarter?")]
    [InlineData("same but for last quarter")]
    [InlineData("change it to last quarter")]
    [InlineData("last quarter?")]
    public void A_period_replaces_the_period(string text) => Assert.Equal(new DateOnly(2026, 7, 1), World.Question(text, World.Question("win rate in Q1 2026")).Period!.Start);

    [Theory]
    [InlineData("at spot rates?")]
    [InlineData("same at spot rates")]
    public void Another_kind_of_rate_keeps_all_else(string text)
    {
        var next = World.Question(text, Won);

        Assert.Equal((RateType.Spot, Won.Period, Won.Deals.GroupBy), (next.RateType, next.Period, next.Deals.GroupBy));
    }

    [Theory]
    [InlineData("by owner", DealDimension.Owner)]
    [InlineData("split it by product", DealDimension.Product)]
    public void A_grouping_replaces_the_grouping(string text, DealDimension dimension) => Assert.Equal(dimension, World.Question(text, Won).Deals.GroupBy);

    [Theory]
    [InlineData("now exclude EMEA")]
    [InlineData("remove EMEA from this")]
    [InlineData("not EMEA")]
    public void A_region_can_be_taken_out(string text) =>
        Assert.Contains(new DealFilter.Not(new DealFilter.In(DealDimension.Region, ["EMEA"])), World.Question(text, Won).Deals.Filters);

    [Fact]
    public void A_status_replaces_the_status() => Assert.Equal(
        [new DealFilter.In(DealDimension.Status, ["lost"])], World.Question("only lost deals", World.Question("won deals")).Deals.Filters.ToArray());

    [Fact]
    public void Another_topic_keeps_the_accounts()
    {
        var last = World.Question("forecast for Northwind");

        var next = World.Question("what about the risks?", last);

        Assert.Equal((Topics.Risks, last.Scope), (next.Topic, next.Scope));
    }

    [Theory]
    [InlineData("what about EMEA?")]
    [InlineData("same but for last quarter")]
    [InlineData("split it by owner")]
    [InlineData("tomorrow?")]
    public void Without_an_earlier_question_it_asks_back(string text) => Assert.IsType<Intent.Clarify>(Assert.Single(World.Read(text).Intents));

    [Fact]
    public void What_the_topic_cannot_take_is_not_dropped() =>
        Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("by owner", World.Question("what changed this week?")).Intents));
}
