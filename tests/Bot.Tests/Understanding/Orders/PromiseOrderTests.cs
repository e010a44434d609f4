using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Promises;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

/// <summary>Today is Wednesday, 18 November 2026.</summary>
public sealed class PromiseOrderTests
{
    [Theory]
    [InlineData("Sven sends the proposal to Fabrikam by Friday", PromiseSide.Us, "p-seller", "sends the proposal to Fabrikam", "2026-11-20")]
    [InlineData("Sven Eller will visit Fabrikam tomorrow", PromiseSide.Us, "p-seller", "visit Fabrikam", "2026-11-19")]
    [InlineData("I will send Fabrikam the deck by Monday.", PromiseSide.Us, null, "send Fabrikam the deck", "2026-11-23")]
    [InlineData("we promised Fabrikam a savings report by the end of the month", PromiseSide.Us, null, "a savings report", "2026-11-30")]
    [InlineData("Fabrikam promised to send the signed contract by 5 Dec", PromiseSide.Them, null, "send the signed contract", "2026-12-05")]
    [InlineData("Fabrikam owes us the site plans", PromiseSide.Them, null, "the site plans", null)]
    [InlineData("action for Sven on Fabrikam: call the CIO, then mark the deal as won", PromiseSide.Us, "p-seller", "call the CIO, then mark the deal as won", null)]
    [InlineData("todo: Sven calls Fabrikam by Friday", PromiseSide.Us, "p-seller", "calls Fabrikam", "2026-11-20")]
    [InlineData("remind me to call Fabrikam by tomorrow", PromiseSide.Us, null, "call Fabrikam", "2026-11-19")]
    public void A_promise_is_somebody_something_and_a_day(string text, PromiseSide side, string? owner, string what, string? due)
    {
        var order = Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update;
        Assert.Equal((UpdateKind.Promise, side, owner, what), (order.Kind, order.Side, order.Person?.Value, order.Text));
        Assert.Equal(due is null ? null : DateOnly.Parse(due, null), order.Day);
        Assert.Equal([new RecordId("a-fabrikam")], order.Accounts);
    }

    [Theory]
    [InlineData("Sven Eller deals by quarter")]
    [InlineData("Sven's deals this quarter")]
    [InlineData("open deals of Sven Eller by stage")]
    [InlineData("Fabrikam pipeline this quarter")]
    [InlineData("will we reach the target by Friday?")]
    [InlineData("who promised what to Fabrikam?")]
    [InlineData("Fabrikam deals closing by Friday")]
    public void Questions_stay_questions(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Order);

    [Theory]
    [InlineData("open promises")]
    [InlineData("my actions")]
    [InlineData("overdue actions")]
    [InlineData("what did we promise Fabrikam?")]
    [InlineData("action items for Fabrikam")]
    [InlineData("promises due this week")]
    [InlineData("todo list")]
    public void Promises_are_asked_about(string text) => Assert.Equal(Topics.Promises, World.Question(text).Topic);

    [Fact]
    public void My_actions_are_those_one_keeps() => Assert.Equal(
        [new Domain.Opportunities.DealFilter.In(Domain.Opportunities.DealDimension.Owner, [World.Person("admin").Value])], World.Question("my actions").Deals.Filters);
}
