using Bot.Tests.Answers;
using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding;

/// <summary>What is understood but not held or done is said, with a way forward.</summary>
public sealed class OutOfReachTests
{
    [Fact]
    public void What_was_understood_is_said_and_what_can_be_asked_is_about_the_same_account()
    {
        var unsupported = Unsupported("which contracts of Northwind expire in the next 90 days?");

        Assert.Equal("contracts", unsupported.Kind);
        Assert.StartsWith("Understood: contracts, Northwind Industries Inc, next 90 days", unsupported.Why.Plain(), StringComparison.Ordinal);
        Assert.Equal(3, unsupported.Nearest.Length);
        Assert.All(unsupported.Nearest.Where(next => next.Question.Topic != Topics.Help), next => Assert.Equal([World.Northwind], next.Question.Scope.Accounts));
    }

    [Theory]
    [InlineData("blue seven window")]
    [InlineData("invite the whole team")]
    [InlineData("¿Cuántas ventas tuvimos ayer?")]
    [InlineData("what is the weather today?")]
    [InlineData("how many reps do we have?")]
    public void Three_questions_are_offered_instead(string text) =>
        Assert.Equal(3, World.Read(text).Intents.Sum(intent => intent switch { Intent.Unsupported far => far.Nearest.Length, Intent.NotUnderstood unclear => unclear.Nearest.Length, _ => 0 }));

    [Fact]
    public void What_is_not_understood_offers_what_is_asked_in_similar_words() =>
        Assert.Equal(Topics.Risks, Assert.IsType<Intent.NotUnderstood>(Assert.Single(World.Read("purple blob zork qwerty risk register frobnicate zwolf").Intents)).Nearest[0].Question.Topic);

    [Fact]
    public void A_follow_up_to_nothing_offers_what_it_may_be_about()
    {
        var clarify = Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("what about EMEA?").Intents));

        Assert.Equal(3, clarify.Choices.Length);
        Assert.All(clarify.Choices, choice => Assert.Contains("region=emea", Notation.Of(choice.Question), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_asked_about_counts_before_what_shall_be_done_with_it()
    {
        Assert.Equal("campaigns", Unsupported("how many leads did we generate last month").Kind);
        Assert.Equal("texts", Unsupported("write an agenda for the meeting").Kind);
    }

    [Fact]
    public void The_same_refusal_is_said_once() => Unsupported("Show open tickets. How many tickets are old?");

    [Fact]
    public void A_part_of_several_that_is_not_held_is_asked_back() =>
        Assert.Equal(2, Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("pipeline by region / industry / lead source").Intents)).Choices.Length);

    private static Intent.Unsupported Unsupported(string text) => Assert.IsType<Intent.Unsupported>(Assert.Single(World.Read(text).Intents));
}
