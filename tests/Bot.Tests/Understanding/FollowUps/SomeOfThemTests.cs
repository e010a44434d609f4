using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.FollowUps;

/// <summary>What is said of the rows of the last answer, and what says nothing of it.</summary>
public sealed class SomeOfThemTests
{
    private static readonly Question Deals = World.Question("open deals of Fabrikam over 200k");
    private static readonly Question Commit = World.Question("commit by owner in EMEA");
    private static readonly Question Risks = World.Question("risks at Fabrikam");

    [Theory]
    [InlineData("which of those are in commit", "deals list account=a-fabrikam status=open amount=200000.01.. category=commit")]
    [InlineData("anything closing in January?", "deals list account=a-fabrikam status=open amount=200000.01.. period=2027-01-01/2027-01-31")]
    [InlineData("any of them overdue", "deals list account=a-fabrikam status=open amount=200000.01.. overdue")]
    [InlineData("what about lost ones", "deals list account=a-fabrikam amount=200000.01.. status=lost")]
    [InlineData("in number of deals", "deals count account=a-fabrikam status=open amount=200000.01..")]
    [InlineData("total?", "deals amount account=a-fabrikam status=open amount=200000.01..")]
    [InlineData("which is the biggest one", "deals list account=a-fabrikam status=open amount=200000.01.. rank=top1")]
    public void Of_the_deals_that_were_told_of(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Deals)));

    [Theory]
    [InlineData("risks on these?", "risks account=a-fabrikam")]
    [InlineData("how healthy is the client by the way", "health account=a-fabrikam")]
    [InlineData("who leads the account", "account-summary account=a-fabrikam")]
    [InlineData("what did we win there last year", "deals list account=a-fabrikam status=won period=2025-01-01/2025-12-31")]
    [InlineData("for Northwind", "deals list account=a-northwind status=open amount=200000.01..")]
    [InlineData("Northwind too", "deals list account=a-northwind status=open amount=200000.01..")]
    public void Of_the_account_that_was_asked_about(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Deals)));

    [Theory]
    [InlineData("vs target", "forecast focus=attainment region=emea by=owner")]
    [InlineData("and best case?", "forecast focus=bestCase region=emea by=owner")]
    [InlineData("and bookings?", "deals amount region=emea status=won by=owner period=2026-10-01/2026-12-31")]
    public void Of_the_same_rows_another_number(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Commit)));

    [Fact]
    public void The_best_of_the_rows_is_one_of_them() =>
        Assert.Equal("deals amount status=won region=emea by=closeMonth rank=top5 period=2026-01-01/2026-12-31", Notation.Of(World.Question("what was the best month", World.Question("won bookings in EMEA this year by month"))));

    [Fact]
    public void The_same_for_what_is_open() =>
        Assert.Contains("status=open", Notation.Of(World.Question("same thing for pipeline", World.Question("won bookings in EMEA this year by owner"))));

    [Fact]
    public void Of_a_number_it_is_asked_which_of_its_deals_are_counted()
    {
        var choice = Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("ok and how many deals is that", Commit).Intents));

        Assert.All(choice.Choices, one => Assert.Equal(Domain.Opportunities.DealMeasure.Count, one.Question.Deals.Measure));
    }

    [Theory]
    [InlineData("what's in there")]
    [InlineData("compared with the call")]
    [InlineData("is that enough")]
    [InlineData("what does that do to the gap")]
    public void What_leaves_the_answer_as_it_was_is_asked_back(string text) => Assert.DoesNotContain(World.Read(text, Commit).Intents, intent => intent is Intent.Ask);

    [Theory]
    [InlineData("the closed ones")]
    [InlineData("what can we do")]
    public void What_is_no_risk_is_not_told_after_risks(string text) => Assert.DoesNotContain(World.Read(text, Risks).Intents, intent => intent is Intent.Ask);

    [Fact]
    public void A_total_may_be_as_narrow_as_before()
    {
        var choice = Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("total exposure", Risks).Intents));

        Assert.Equal(["risks account=a-fabrikam", "risks"], choice.Choices.Select(one => Notation.Of(one.Question)));
    }

    [Fact]
    public void Something_definite_after_an_account_may_be_that_accounts()
    {
        var choice = Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("when is the QBR", World.Question("how is Fabrikam doing?")).Intents));

        Assert.Equal(["next-review account=a-fabrikam", "next-review"], choice.Choices.Select(one => Notation.Of(one.Question)));
    }

    [Fact]
    public void Another_number_is_of_the_deals_in_the_same_state() =>
        Assert.Contains("status=won", Notation.Of(World.Question("and the number of deals", World.Question("won bookings in EMEA this year by month"))));

    [Theory]
    [InlineData("all open risks", "risks")]
    [InlineData("open risks", "risks")]
    [InlineData("open risks by owner in EMEA", "risks region=emea by=owner")]
    public void One_that_says_over_what_is_taken_as_said(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Risks)));
}
