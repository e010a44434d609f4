using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

public sealed class JoinedTopicsTests
{
    [Theory]
    [InlineData("top 5 deals and overdue risks", Topics.Deals, Topics.Risks)]
    [InlineData("pipeline by stage and open risks", Topics.Deals, Topics.Risks)]
    [InlineData("show the open risks and the deals of Northwind", Topics.Risks, Topics.Deals)]
    [InlineData("deals, risks and promises of Northwind", Topics.Deals, Topics.Promises, Topics.Risks)]
    [InlineData("upcoming QBRs and open promises", Topics.NextReview, Topics.Promises)]
    public void Each_of_two_things_is_answered(string said, params string[] topics) => Assert.Equal(topics, Asked(said).Select(question => question.Topic));

    [Fact]
    public void An_account_that_is_said_once_is_meant_for_both() => Assert.All(Asked("top 5 deals and overdue risks of Northwind"), question => Assert.Single(question.Scope.Accounts));

    [Theory]
    [InlineData("open deals in negotiation and commit")]
    [InlineData("open deals over 50k, closing this quarter")]
    [InlineData("accounts with open risks and no QBR")]
    [InlineData("commit and best case")]
    public void One_question_stays_one(string said) => Assert.Single(Asked(said));

    private static IEnumerable<Question> Asked(string said) => World.Read(said).Intents.Select(intent => Assert.IsType<Intent.Ask>(intent).Question);
}
