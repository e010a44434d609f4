using Bot.Understanding;
using Domain;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

public sealed class DealByWordsTests
{
    [Theory]
    [InlineData("who owns the ward deal?", "d3")]
    [InlineData("when is pump line due to close", "d2")]
    [InlineData("status of the pump opportunity", "d2")]
    public void A_deal_is_found_by_words_of_its_name(string text, string deal) => Assert.Equal(("deals", new RecordId(deal), 0), (World.Question(text).Topic, World.Question(text).Subject!.Value, World.Question(text).Deals.Filters.Length));

    [Theory]
    [InlineData("who owns the golden gate deal?")]
    [InlineData("status of the quantum opportunity")]
    public void Words_that_no_name_holds_are_said(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Ask);
}
