using Bot.Understanding;
using Domain;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

public sealed class NameTests
{
    [Theory]
    [InlineData("open pipeline for Northwind", "a-northwind")]
    [InlineData("open pipeline for northwind industries", "a-northwind")]
    [InlineData("NORTHWIND's open pipeline", "a-northwind")]
    [InlineData("open pipeline for “Northwind Industries Inc”", "a-northwind")]
    [InlineData("open pipeline of Creme & Sohne", "a-creme")]
    [InlineData("open pipeline of Crème and Soehne", "a-creme")]
    [InlineData("open pipeline for tail-spin toys", "a-tailspin-toys")]
    [InlineData("open pipeline of Fabrikan", "a-fabrikam")]
    [InlineData("open pipeline of Meridian Health", "a-health")]
    public void Accounts_are_found_by_parts_cases_accents_and_misspellings(string text, string account) =>
        Assert.Equal(new RecordId(account), Assert.Single(World.Question(text).Scope.Accounts));

    [Fact]
    public void A_misspelling_is_stated_with_how_alike_it_is()
    {
        var slot = Assert.Single(World.Question("open pipeline of Fabrikan").Slots, slot => slot.Name == "spelling");

        Assert.True(slot.Assumed);
        Assert.StartsWith("Fabrikam (88", slot.Resolved, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_fits_two_accounts_gives_a_choice_of_questions()
    {
        var choice = Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("open pipeline for Tailspin").Intents));

        Assert.Equal(["a-tailspin-air", "a-tailspin-toys"], choice.Choices.Select(next => next.Question.Scope.Accounts[0].Value).Order());
    }

    [Fact]
    public void A_deal_whose_name_holds_a_period_is_a_deal()
    {
        var question = World.Question("what is the stage of the Renewal Q3 deal?");

        Assert.Equal(new RecordId("d1"), question.Subject);
        Assert.Null(question.Period);
    }

    [Fact]
    public void What_is_hidden_from_the_reader_has_no_name()
    {
        var context = World.As();
        var stranger = context with { View = new(context.Portfolio, Domain.People.Access.Stranger("en-US", isMember: true)) };

        Assert.Contains("Fabrikam", Understander.Read("open pipeline of Fabrikam", stranger).NotUnderstood);
    }

    [Theory]
    [InlineData("gam", ScopeReading.Led)]
    [InlineData("seller", ScopeReading.OwnedDeals)]
    [InlineData("boss", ScopeReading.OwnRegion)]
    [InlineData("admin", ScopeReading.Everything)]
    public void My_is_read_by_what_the_reader_does(string person, ScopeReading reading) => Assert.Equal(
        reading, Assert.IsType<Intent.Ask>(Assert.Single(Understander.Read("my open deals", World.As(person)).Intents)).Question.Scope.Reading);

    [Fact]
    public void The_accounts_of_the_conversation_are_taken_when_none_is_said()
    {
        var linked = World.As("admin", null, World.Northwind);

        Assert.Equal([World.Northwind], Asked("open risks", linked).Scope.Accounts);
        Assert.Equal([new RecordId("a-fabrikam")], Asked("open risks of Fabrikam", linked).Scope.Accounts);
        Assert.Empty(Asked("open risks of all accounts", linked).Scope.Accounts);

        static Question Asked(string text, UnderstandingContext context) => Assert.IsType<Intent.Ask>(Assert.Single(Understander.Read(text, context).Intents)).Question;
    }
}
