using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

/// <summary>What is asked of who stands where, in either language; its English examples are tested by themselves.</summary>
public sealed class StakeholderQuestionTests
{
    [Theory]
    [InlineData("Beziehungskarte von Fabrikam", "stakeholders account=a-fabrikam")]
    [InlineData("Wer unterstützt uns bei Fabrikam?", "stakeholders show=supporters account=a-fabrikam")]
    [InlineData("Wer sind die Schlüsselpersonen bei Fabrikam?", "stakeholders show=everybody+keyPlayers account=a-fabrikam")]
    [InlineData("Wer ist bei Fabrikam gegen uns?", "stakeholders show=opponents account=a-fabrikam")]
    [InlineData("Wer sind die Entscheider bei Fabrikam?", "stakeholders show=deciders account=a-fabrikam")]
    [InlineData("relationship map of the pump line deal", "stakeholders deal=d2")]
    [InlineData("what gaps do we have on the pump line deal?", "stakeholders deal=d2 show=gaps")]
    [InlineData("who is against us?", "stakeholders show=opponents")]
    public void It_is_read(string text, string read) => Assert.Equal(read, Notation.Of(Assert.Single(World.Read(text).Intents)));

    /// <summary>A gap alone is one to the target.</summary>
    [Theory]
    [InlineData("what gaps do we have to target?")]
    [InlineData("gap at Fabrikam")]
    public void A_gap_to_the_target_is_none_between_people(string text) => Assert.StartsWith("forecast", Notation.Of(Assert.Single(World.Read(text).Intents)), StringComparison.Ordinal);

    [Theory]
    [InlineData("which deals have no supportive key player?")]
    [InlineData("accounts without a champion or a key player")]
    public void What_another_topic_would_drop_is_asked_back(string text) => Assert.Equal("clarify", Notation.Of(Assert.Single(World.Read(text).Intents)));

    [Fact]
    public void A_follow_up_keeps_what_was_asked_for() =>
        Assert.Equal("stakeholders show=supporters account=a-fabrikam", Notation.Of(World.Question("and at Fabrikam?", World.Question("who supports us at Northwind?"))));
}
