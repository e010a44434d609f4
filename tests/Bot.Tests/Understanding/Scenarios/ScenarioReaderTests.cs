using Bot.Tests.Answers;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.Scenarios;
using Xunit;

namespace Bot.Tests.Understanding.Scenarios;

public sealed class ScenarioReaderTests
{
    private static readonly AssumedDeals Renewal = AssumedDeals.Of(new("d1"));
    private static readonly AssumedDeals Pump = AssumedDeals.Of(new("d2"));

    public static TheoryData<string, Assumption[]> Said => new()
    {
        { "what if the Northwind renewal slips a quarter?", [new Assumption.Slip(Renewal, 3, 0)] },
        { "What if pump line is pushed out by two months", [new Assumption.Slip(Pump, 2, 0)] },
        { "suppose we push Pump line back 3 weeks", [new Assumption.Slip(Pump, 0, 21)] },
        { "what if Pump line is pulled in by a month?", [new Assumption.Slip(Pump, -1, 0)] },
        { "what if Pump line slips half a year", [new Assumption.Slip(Pump, 6, 0)] },
        { "what if Pump line slips to 15 January 2027", [new Assumption.SlipTo(Pump, new(2027, 1, 15))] },
        { "what if Pump line slips to next quarter", [new Assumption.SlipTo(Pump, new(2027, 3, 31))] },
        { "what if we give 10 % on Pump line", [new Assumption.Discount(Pump, 0.1m)] },
        { "what if we give Fabrikam a discount of 12.5% on the pump line", [new Assumption.Discount(Pump, 0.125m)] },
        { "what if Pump line gets 10 percent off?", [new Assumption.Discount(Pump, 0.1m)] },
        { "what if EUR falls 5%", [new Assumption.RateMove(Currency.Eur, -0.05m)] },
        { "what if the euro loses 5 %", [new Assumption.RateMove(Currency.Eur, -0.05m)] },
        { "what if the dollar is 3 % stronger", [new Assumption.RateMove(Currency.Usd, 0.03m)] },
        { "what if we lose Pump line?", [new Assumption.Lost(Pump)] },
        { "what if the Northwind renewal falls through?", [new Assumption.Lost(Renewal)] },
        { "what if Pump line closes at 200k?", [new Assumption.Worth(Pump, Money.Of(200_000, Currency.Eur)), new Assumption.Won(Pump, null)] },
        { "what if Pump line is only worth $150k", [new Assumption.Worth(Pump, Money.Of(150_000, Currency.Usd))] },
        { "what if Pump line closes this quarter", [new Assumption.Won(Pump, FiscalCalendar.CalendarYear.Quarter(2026, 4))] },
        { "what if we win the pump line", [new Assumption.Won(Pump, null)] },
        { "what if we lose Pump line and the Northwind renewal?", [new Assumption.Lost(Pump), new Assumption.Lost(Renewal)] },
        { "what if Pump line and the Northwind renewal slip a month", [new Assumption.Slip(Renewal, 1, 0), new Assumption.Slip(Pump, 1, 0)] },
        { "what if the Northwind renewal slips a quarter and EUR falls 5 %?", [new Assumption.Slip(Renewal, 3, 0), new Assumption.RateMove(Currency.Eur, -0.05m)] },
        { "what if all deals slip a month", [new Assumption.Slip(AssumedDeals.All, 1, 0)] },
        { "what if we lose everything in APAC", [new Assumption.Lost(new(null, AccountScope.Everything, [new DealFilter.In(DealDimension.Region, ["APAC"])]))] },
        { "what if we lose Fabrikam", [new Assumption.Lost(new(null, AccountScope.Of(true, new RecordId("a-fabrikam")), []))] },
        { "what if the commit deals of Fabrikam slip a quarter", [new Assumption.Slip(new(null, AccountScope.Of(true, new RecordId("a-fabrikam")), [new DealFilter.In(DealDimension.Category, ["commit"])]), 3, 0)] },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void What_is_said_is_assumed(string said, Assumption[] assumed)
    {
        var question = World.Question(said);

        Assert.Equal(Topics.WhatIf, question.Topic);
        Assert.Equal(assumed.OrderBy(one => one.ToString()), question.Scenario!.Assumptions.OrderBy(one => one.ToString()));
    }

    [Theory]
    [InlineData("what happens to our coverage if we lose Pump line?", ForecastNumber.Coverage)]
    [InlineData("if we lose Pump line, what is our coverage?", ForecastNumber.Coverage)]
    [InlineData("how would the gap to target look if Pump line slips a quarter?", ForecastNumber.Gap)]
    [InlineData("forecast if we lose Pump line", null)]
    public void Another_number_is_asked_for_before_or_after(string said, ForecastNumber? number) => Assert.Equal(number, World.Question(said).Focus);

    [Theory]
    [InlineData("what if we lose Pump line, by region", DealDimension.Region)]
    [InlineData("what if Pump line slips by a quarter, split by owner?", DealDimension.Owner)]
    [InlineData("what happens to our commit by account if we lose Pump line", DealDimension.Account)]
    [InlineData("what if Pump line slips by a quarter?", null)]
    public void It_is_told_by_group_when_one_is_said(string said, DealDimension? group) => Assert.Equal(group, World.Question(said).Deals.GroupBy);

    [Fact]
    public void By_a_group_is_a_follow_up_too() =>
        Assert.Equal(DealDimension.Region, World.Question("by region", World.Question("what if we lose Pump line?")).Deals.GroupBy);

    [Fact]
    public void A_period_that_no_verb_uses_is_that_of_the_forecast() =>
        Assert.Equal(FiscalCalendar.CalendarYear.Quarter(2027, 1), World.Question("what if we lose Pump line, next quarter?").Period);

    [Fact]
    public void It_is_the_deal_that_was_assumed_on_last()
    {
        var last = World.Question("what if Pump line slips a quarter?");

        Assert.Equal([new Assumption.Slip(Pump, 6, 0)], World.Question("and if it slips two quarters?", last).Scenario!.Assumptions);
        Assert.Equal([new Assumption.Slip(Pump, 6, 0)], World.Question("and if two quarters?", last).Scenario!.Assumptions);
        Assert.Equal([new Assumption.Lost(Pump)], World.Question("what if we lose it?", last).Scenario!.Assumptions);
    }

    [Fact]
    public void One_more_is_assumed_beside_those_before()
    {
        var last = World.Question("what if Pump line slips a quarter?");

        Assert.Equal([new Assumption.Slip(Pump, 3, 0), new Assumption.Lost(Renewal)], World.Question("also assume we lose the Northwind renewal", last).Scenario!.Assumptions);
        Assert.Equal([new Assumption.Slip(Pump, 3, 0), new Assumption.RateMove(Currency.Eur, -0.05m)], World.Question("and if EUR falls 5 %?", last).Scenario!.Assumptions);
    }

    [Fact]
    public void The_forecast_of_the_question_before_is_carried_over()
    {
        var question = World.Question("what if we lose Pump line?", World.Question("forecast of Fabrikam next quarter"));

        Assert.Equal(AccountScope.Of(true, new RecordId("a-fabrikam")), question.Scope);
        Assert.Equal(FiscalCalendar.CalendarYear.Quarter(2027, 1), question.Period);
        Assert.Contains(question.Slots, slot => slot is { Name: "scope", Assumed: true });
    }

    [Fact]
    public void A_what_if_is_narrowed_by_a_follow_up()
    {
        var question = World.Question("and for EMEA?", World.Question("what if Pump line slips a quarter?"));

        Assert.Equal([new Assumption.Slip(Pump, 3, 0)], question.Scenario!.Assumptions);
        Assert.Equal([new DealFilter.In(DealDimension.Region, ["EMEA"])], question.Deals.Filters);
    }

    [Theory]
    [InlineData("what if the Fabrikam frobnicator slips a quarter", "I know no open deal \"Fabrikam frobnicator\".")]
    [InlineData("what if the pmup line slips a quarter", "I know no open deal \"pmup line\".")]
    public void An_unknown_deal_leads_to_the_nearest(string said, string why)
    {
        var unknown = Assert.IsType<Intent.Unsupported>(Assert.Single(World.Read(said).Intents));

        Assert.Equal(why, unknown.Why.Plain());
        Assert.Equal([new Assumption.Slip(Pump, 3, 0)], unknown.Nearest[0].Question.Scenario!.Assumptions);
    }

    [Theory]
    [InlineData("what if the tailspin deals slip a quarter")]
    public void A_name_of_two_accounts_is_a_choice(string said)
    {
        var choice = Assert.IsType<Intent.Clarify>(Assert.Single(World.Read(said).Intents));

        Assert.Equal(2, choice.Choices.Length);
    }

    [Theory]
    [InlineData("what if it rains?")]
    [InlineData("what if EUR?")]
    [InlineData("what if EUR falls?")]
    [InlineData("what if Pump line slips?")]
    [InlineData("what if we give 10 on Pump line?")]
    [InlineData("what if it slips a quarter?")]
    [InlineData("what if?")]
    public void What_is_missing_is_asked_for(string said) => Assert.IsType<Intent.Clarify>(Assert.Single(World.Read(said).Intents));

    [Theory]
    [InlineData("tell me if there are open risks")]
    [InlineData("check if Northwind has open deals")]
    [InlineData("tell me if there are open deals over 50k")]
    [InlineData("tell me if there are deals closing this month")]
    [InlineData("if possible show open deals")]
    public void An_if_that_assumes_nothing_is_no_what_if(string said) =>
        Assert.DoesNotContain(World.Read(said).Intents, intent => intent is Intent.Ask { Question.Topic: Topics.WhatIf });
}
