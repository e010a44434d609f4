using Bot.Tests.Answers;
using Bot.Understanding;
using Domain.Asking;
using Domain.Scenarios;
using Xunit;

namespace Bot.Tests.Understanding.Scenarios;

public sealed class SavedScenarioReaderTests
{
    [Theory]
    [InlineData("show scenario Cautious")]
    [InlineData("the cautious scenario please")]
    [InlineData("open scenario \"Cautious\"")]
    public void A_saved_scenario_is_asked_again_by_its_name(string said)
    {
        var question = World.Question(said);

        Assert.Equal(Topics.WhatIf, question.Topic);
        Assert.Equal(new("s1"), question.Scenario!.Saved);
        Assert.Equal([new Assumption.Slip(AssumedDeals.Of(new("d2")), 3, 0)], question.Scenario.Assumptions);
    }

    [Theory]
    [InlineData("how did Cautious compare with what happened?")]
    [InlineData("compare Cautious against what actually came in")]
    [InlineData("how did scenario cautious do?")]
    public void It_is_set_beside_what_happened(string said)
    {
        var question = World.Question(said);

        Assert.Equal((Topics.ScenarioReview, new Domain.RecordId("s1")), (question.Topic, question.Subject!.Value));
    }

    [Fact]
    public void An_unknown_name_leads_to_those_that_are_saved()
    {
        var unknown = Assert.IsType<Intent.Unsupported>(Assert.Single(World.Read("show scenario Bold").Intents));

        Assert.Equal("I know no scenario called \"bold\".", unknown.Why.Plain());
        Assert.Equal(["Saved scenarios", "Cautious"], unknown.Nearest.Select(near => near.Title));
    }

    [Fact]
    public void What_is_kept_is_the_what_if_before()
    {
        var last = World.Question("what if Pump line slips a quarter?");
        var order = Assert.IsType<Intent.Order>(Assert.Single(World.Read("save this as Bold", last).Intents)).Update;

        Assert.Equal((UpdateKind.SaveScenario, "Bold", last), (order.Kind, order.Text, order.Asked));
        Assert.Equal("Bold", Assert.IsType<Intent.Order>(Assert.Single(World.Read("call this scenario Bold", last).Intents)).Update.Text);
        Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("save this as Bold").Intents));
    }
}
