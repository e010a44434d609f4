using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

/// <summary>What people ask in words of their own, and what it is read as. The day is 18 November 2026, the fiscal year begins in January.</summary>
public sealed class FreshWordingTests
{
    [Theory]
    [InlineData("what gets us to the target in EMEA", "outlook region=emea")]
    [InlineData("for how long have we not met Fabrikam", "accounts account=a-fabrikam told=touch")]
    [InlineData("accounts led by Greta", "accounts has=lead:p-gam")]
    [InlineData("health of the accounts in EMEA", "health region=emea")]
    [InlineData("risks by region", "risks by=region")]
    [InlineData("open risks per person", "risks by=owner")]
    [InlineData("deals whose amount went down since Monday", "movement reason=decreased since=2026-11-16")]
    [InlineData("what was pushed out of December", "movement reason=pushedOut period=2026-12-01/2026-12-31 since=2026-11-11")]
    [InlineData("what changed in deals and promises this week", "changes since=2026-11-16")]
    [InlineData("open deals closing between 1 Dec and 15 Jan", "deals list status=open period=2026-12-01/2027-01-15")]
    [InlineData("open deals above a quarter million", "deals list status=open amount=250000.01..")]
    [InlineData("open deals closing before quarter end", "deals list status=open period=2026-11-18/2026-12-31")]
    [InlineData("won deals this year until now", "deals list status=won period=2026-01-01/2026-11-18")]
    [InlineData("compare the commit of EMEA and APAC", "forecast region=apac+emea by=region")]
    [InlineData("the five biggest deals we can still win", "deals list status=open rank=top5")]
    [InlineData("everything Sven wrote in December", "log owner=p-seller period=2025-12-01/2025-12-31")]
    [InlineData("what did Boris call this quarter", "call owner=p-boss period=2026-10-01/2026-12-31")]
    [InlineData("revenue forecast for the next 12 months", "rolling period=2026-11-01/2027-10-31")]
    public void It_is_read_as(string text, string expected) => Assert.Equal(expected, string.Join(" & ", World.Read(text).Intents.Select(Notation.Of)));

    [Theory]
    [InlineData("open risks in EMEA", "same for promises", "promises region=emea")]
    [InlineData("open risks in EMEA", "just the overdue ones", "risks region=emea overdue")]
    [InlineData("win rate by owner last year", "and the average deal size", "deals average status=won by=owner period=2025-01-01/2025-12-31")]
    public void A_follow_up_is_read_as(string first, string then, string expected) => Assert.Equal(expected, Notation.Of(World.Question(then, World.Question(first))));

    [Theory]
    [InlineData("stop telling me about overdue deals")]
    [InlineData("send us the digest every Friday at 8")]
    public void What_to_be_told_is_ordered(string text) => Assert.Equal("update:subscription", Notation.Of(Assert.Single(World.Read(text).Intents)));
}
