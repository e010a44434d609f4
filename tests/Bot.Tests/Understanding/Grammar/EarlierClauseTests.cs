using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

/// <summary>What the clauses of one text share. An answer is never over more than was meant.</summary>
public sealed class EarlierClauseTests
{
    [Theory]
    [InlineData("open pipeline of Fabrikam and what did they buy last year", "deals amount account=a-fabrikam status=open by=stage & deals amount account=a-fabrikam status=won period=2025-01-01/2025-12-31")]
    [InlineData("open deals of Sven Eller and how healthy are they", "deals list status=open owner=p-seller & health owner=p-seller")]
    [InlineData("how much did we forecast last quarter and what did we lose", "forecast period=2026-07-01/2026-09-30 & deals list status=lost period=2026-07-01/2026-09-30")]
    [InlineData("list accounts and their health", "health")]
    [InlineData("Northwind: won so far, and what did we lose", "deals list account=a-northwind status=won & deals list account=a-northwind status=lost")]
    [InlineData("commit in EMEA and which deals are overdue", "forecast region=emea & deals list region=emea overdue")]
    [InlineData("how is Fabrikam doing and what is our total pipeline", "account-summary account=a-fabrikam & deals amount status=open by=stage")]
    [InlineData("escalations of Northwind and who handles them", "escalations account=a-northwind")]
    public void What_is_pointed_at_is_that_of_the_clause_before(string text, string expected) => Assert.Equal(expected, Written(text));

    [Theory]
    [InlineData("who has the biggest pipeline and what is their win rate", "their")]
    [InlineData("which accounts are red and what is their pipeline", "their")]
    [InlineData("who are the top three sellers and what are they missing to target", "they")]
    public void Whoever_comes_first_in_an_answer_is_not_known_before_it(string text, string pointing)
    {
        var read = World.Read(text);

        Assert.IsType<Intent.Ask>(read.Intents[0]);
        Assert.IsNotType<Intent.Ask>(read.Intents[1]);
        Assert.Contains(pointing, read.NotUnderstood);
    }

    [Theory]
    [InlineData("I need the blorp of Fabrikam. What are the risks?")]
    [InlineData("zorgle plans for EMEA, what is the commit?")]
    public void A_name_in_a_part_that_is_not_understood_may_be_meant_for_the_other(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Ask);

    [Theory]
    [InlineData("who supports us and who is against us at Fabrikam?", "stakeholders show=supporters account=a-fabrikam", "stakeholders show=supporters")]
    [InlineData("what is in commit and what is overdue for Fabrikam", "forecast account=a-fabrikam", "forecast")]
    public void An_account_at_the_end_may_be_meant_for_what_comes_before_it(string text, string narrow, string wide)
    {
        var read = World.Read(text);

        Assert.Equal([narrow, wide], Assert.IsType<Intent.Clarify>(read.Intents[0]).Choices.Select(choice => Notation.Of(choice.Question)));
        Assert.Contains("a-fabrikam", Notation.Of(Assert.IsType<Intent.Ask>(read.Intents[1]).Question), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is in commit? what is overdue for Fabrikam?")]
    [InlineData("what is our commit and what is overdue for Fabrikam")]
    [InlineData("which deals are overdue and how healthy is Fabrikam")]
    public void Not_what_another_sentence_asks_nor_what_is_asked_of_all(string text) => Assert.All(World.Read(text).Intents, intent => Assert.IsType<Intent.Ask>(intent));

    [Fact]
    public void The_other_part_can_be_answered_by_itself()
    {
        var offered = World.Read("I need the blorp of Fabrikam. What are the risks?").Intents.OfType<Intent.Clarify>().SelectMany(clarify => clarify.Choices);

        Assert.Contains(offered, choice => Notation.Of(choice.Question) == "risks");
    }

    [Theory]
    [InlineData("risks of Northwind. Write a mail to Sven", "risks account=a-northwind & unsupported:texts")]
    [InlineData("what is the blorp? risks of Northwind", "unclear & risks account=a-northwind")]
    public void A_part_with_a_name_of_its_own_is_answered(string text, string expected) => Assert.Equal(expected, Written(text));

    [Fact]
    public void There_is_where_the_last_question_was() => Assert.Equal("deals list status=lost region=emea", Notation.Of(World.Question("what did we lose there", World.Question("win rate by product in EMEA last year"))));

    private static string Written(string text) => string.Join(" & ", World.Read(text).Intents.Select(Notation.Of));
}
