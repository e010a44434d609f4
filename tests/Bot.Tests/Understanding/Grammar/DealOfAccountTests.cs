using Bot.Understanding;
using Domain;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

public sealed class DealOfAccountTests
{
    [Theory]
    [InlineData("what is the next step of the Fabrikam deal?", "d2")]
    [InlineData("when does the Fabrikam deal close?", "d2")]
    [InlineData("summarize the Fabrikam pump deal", "d2")]
    [InlineData("status of the Northwind renewal deal", "d1")]
    public void A_deal_is_found_by_its_account_and_words_of_its_name(string text, string deal) => Assert.Equal(new RecordId(deal), World.Question(text).Subject);

    [Fact]
    public void A_word_that_no_name_holds_is_said()
    {
        var read = World.Read("summarize the Fabrikam golden deal");

        Assert.NotEmpty(Assert.IsType<Intent.Clarify>(Assert.Single(read.Intents)).Choices);
        Assert.Contains("Fabrikam golden deal", read.NotUnderstood);
    }

    [Theory]
    [InlineData("biggest Fabrikam deal")]
    [InlineData("Fabrikam deals")]
    [InlineData("how many deals of Fabrikam")]
    public void Several_deals_are_not_taken_for_one(string text) => Assert.Null(World.Question(text).Subject);
}
