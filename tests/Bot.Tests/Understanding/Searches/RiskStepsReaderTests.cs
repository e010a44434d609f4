using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Searches;

public sealed class RiskStepsReaderTests
{
    [Theory]
    [InlineData("what are we doing about the risk that the plant may close?")]
    [InlineData("What is being done about the plant risk at Fabrikam")]
    [InlineData("show mitigations for the plant risk")]
    public void The_steps_against_one_risk_are_asked_for_by_words_of_its_name(string text)
    {
        var question = World.Question(text);

        Assert.Equal((Topics.Risks, new Domain.RecordId("k1"), RiskShow.Mitigations), (question.Topic, question.Subject, question.Risks?.Show));
    }

    [Fact]
    public void Without_a_name_the_steps_against_all_risks_are_meant() => Assert.Null(World.Question("what are we doing about risks").Subject);
}
