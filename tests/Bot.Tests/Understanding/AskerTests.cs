using Bot.Understanding;
using Domain.Asking;
using Domain.Ledger;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class AskerTests
{
    [Theory]
    [InlineData(Topics.Deals)]
    [InlineData(Topics.Forecast)]
    [InlineData(Topics.Risks)]
    public void An_empty_portfolio_says_what_to_do_instead_of_zero(string topic)
    {
        var portfolio = Journal.Empty.Now;
        var context = new UnderstandingContext { Portfolio = portfolio, View = new(portfolio, Given.Administrator), Today = World.Today };

        var reply = Assert.IsType<Reply.Unsupported>(Asker.Answer(new() { Topic = topic }, context));

        Assert.Equal("There is nothing in the portfolio yet. Import CSV files or load the sample.", reply.Why.Template);
    }
}
