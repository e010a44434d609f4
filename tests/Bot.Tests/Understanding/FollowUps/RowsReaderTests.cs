using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.FollowUps;

public sealed class RowsReaderTests
{
    private static readonly Question Deals = World.Question("top 5 open deals");

    [Theory]
    [InlineData("show more", "rows:next")]
    [InlineData("next page", "rows:next")]
    [InlineData("the rest please", "rows:next")]
    [InlineData("10 more", "rows:next10")]
    [InlineData("the last ten", "rows:last10")]
    [InlineData("show me the last 3", "rows:last3")]
    [InlineData("previous page", "rows:previous")]
    [InlineData("back", "rows:previous")]
    public void Rows_are_asked_for_in_words(string text, string expected) =>
        Assert.Equal($"{expected} {Notation.Of(Deals)}", Notation.Of(Assert.IsType<Intent.Rows>(Assert.Single(World.Read(text, Deals).Intents))));

    [Theory]
    [InlineData("top 3 only", "deals list status=open rank=top3")]
    [InlineData("the first two", "deals list status=open rank=top2")]
    [InlineData("show all", "deals list status=open")]
    [InlineData("show all of them", "deals list status=open")]
    public void How_many_there_are_is_another_question(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Deals)));

    [Theory]
    [InlineData("show all accounts")]
    [InlineData("deals in the last 10 days")]
    [InlineData("show more deals in EMEA")]
    [InlineData("what is new")]
    public void What_says_more_is_no_page(string text) => Assert.DoesNotContain(World.Read(text, Deals).Intents, intent => intent is Intent.Rows);

    [Theory]
    [InlineData("show more")]
    [InlineData("the last ten")]
    [InlineData("show all of them")]
    public void Without_an_answer_before_it_asks_back(string text) => Assert.IsType<Intent.Clarify>(Assert.Single(World.Read(text).Intents));

    [Theory]
    [InlineData("start over")]
    [InlineData("Let's start again!")]
    [InlineData("reset please")]
    public void A_fresh_start_is_one(string text) => Assert.IsType<Intent.StartOver>(Assert.Single(World.Read(text, Deals).Intents));
}
