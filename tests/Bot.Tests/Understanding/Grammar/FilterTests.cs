using Bot.Understanding;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

public sealed class FilterTests
{
    [Theory]
    [InlineData("won deals in EMEA", "Region=EMEA")]
    [InlineData("won deals in the EMEA region", "Region=EMEA")]
    [InlineData("won deals not in EMEA", "not Region=EMEA")]
    [InlineData("won deals of Olga", "Owner=p-other")]
    [InlineData("won deals of Boris's team", "Manager=p-boss")]
    [InlineData("won deals for Valve Pro", "Product=pr-valve")]
    [InlineData("won deals in the manufacturing industry", "Industry=Manufacturing")]
    [InlineData("won deals in the UK", "Country=United Kingdom")]
    [InlineData("won deals excluding Fabrikam", "not Account=a-fabrikam")]
    [InlineData("won deals in EMEA and APAC", "Region=EMEA+APAC")]
    [InlineData("won deals over 50k", "50000.01..")]
    [InlineData("won deals of at least €1.2m", "1200000..")]
    [InlineData("won deals under two million euros", "..1999999.99")]
    [InlineData("won deals between 10k and 20k", "10000..20000")]
    [InlineData("won deals of 100k+", "100000..")]
    [InlineData("won deals without an owner", "no Owner")]
    public void Filters_are_found(string text, string filter) =>
        Assert.Contains(filter, World.Question(text).Deals.Filters.Select(Written));

    [Theory]
    [InlineData("risks in EMEA", "Region=EMEA")]
    [InlineData("risks owned by Olga", "Owner=p-other")]
    [InlineData("risks owned by Boris", "Owner=p-boss")]
    [InlineData("risks of Boris's team", "Manager=p-boss")]
    [InlineData("risks over 500k", "500000.01..")]
    [InlineData("next reviews of Olga", "Owner=p-other")]
    [InlineData("what changed in EMEA this week", "Region=EMEA")]
    public void Risks_reviews_and_changes_are_narrowed_too(string text, string filter) =>
        Assert.Contains(filter, World.Question(text).Deals.Filters.Select(Written));

    [Fact]
    public void Top_3_risks_are_three_and_the_top_risks_are_all()
    {
        Assert.Equal(new(true, 3), World.Question("top 3 risks").Deals.Rank);
        Assert.Null(World.Question("the biggest risks").Deals.Rank);
    }

    [Fact]
    public void An_amount_of_deals_is_not_taken_for_one_of_risks() => Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("risks of deals over 500k").Intents));

    [Fact]
    public void New_deals_are_those_that_came_in() => Assert.Equal(DealDate.Created, World.Question("what new opportunities came in last week").Deals.PeriodDate);

    private static string Written(DealFilter filter) => filter switch
    {
        DealFilter.In within => $"{within.Dimension}={string.Join("+", within.Keys)}",
        DealFilter.Not not => $"not {Written(not.Filter)}",
        DealFilter.AmountBetween between => FormattableString.Invariant($"{between.AtLeast:0.##}..{between.AtMost:0.##}"),
        DealFilter.Missing missing => $"no {missing.Property}",
        _ => filter.GetType().Name,
    };
}
