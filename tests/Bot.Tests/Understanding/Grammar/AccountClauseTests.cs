using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

/// <summary>Today is 18 November 2026.</summary>
public sealed class AccountClauseTests
{
    [Theory]
    [InlineData("accounts without a champion", "accounts lacks=champion")]
    [InlineData("which accounts have we not met in 60 days", "accounts lacks=touch@2026-09-20/2026-11-18")]
    [InlineData("which accounts haven't we met in the last 60 days", "accounts lacks=touch@2026-09-20/2026-11-18")]
    [InlineData("clients nobody has visited for 2 months", "accounts lacks=touch@2026-09-19/2026-11-18")]
    [InlineData("accounts we haven't contacted since June", "accounts lacks=touch@2026-06-01/2026-11-18")]
    [InlineData("who haven't we talked to this quarter?", "accounts lacks=touch@2026-10-01/2026-12-31")]
    [InlineData("accounts gone quiet", "accounts lacks=touch@2026-10-20/2026-11-18")]
    [InlineData("accounts we never met", "accounts lacks=touch")]
    [InlineData("accounts without a QBR next quarter", "accounts lacks=review@2027-01-01/2027-03-31")]
    [InlineData("customers with nothing closing this quarter", "accounts lacks=openDeal@2026-10-01/2026-12-31")]
    [InlineData("accounts without champion or exec sponsor", "accounts lacks=champion lacks=sponsor")]
    [InlineData("accounts with open risks but no champion", "accounts has=risk lacks=champion")]
    [InlineData("accounts with more than 2 open promises", "accounts has=promise>2")]
    [InlineData("who bought Flow Meter but not Valve Pro?", "accounts has=product:pr-flow lacks=product:pr-valve")]
    [InlineData("the 3 accounts with the most open risks", "accounts told=risk rank=top3")]
    [InlineData("which account has the fewest open risks", "accounts told=risk rank=bottom5")]
    [InlineData("when did we last meet Fabrikam?", "accounts account=a-fabrikam told=touch")]
    [InlineData("accounts in Germany without a champion", "accounts country=germany lacks=champion")]
    [InlineData("accounts without a champion as of 1 October", "accounts lacks=champion asOf=2026-10-01")]
    public void What_accounts_have_and_lack_is_read(string text, string expected) => Assert.Equal(expected, string.Join(" & ", World.Read(text).Intents.Select(Notation.Of)));

    [Theory]
    [InlineData("deals without next step", "deals list status=open no=nextStep")]
    [InlineData("accounts with the most open deals", "deals count status=open by=account rank=top5")]
    [InlineData("who leads Fabrikam?", "account-summary account=a-fabrikam")]
    [InlineData("open risks of Fabrikam", "risks account=a-fabrikam")]
    [InlineData("meetings with Fabrikam this month", "unsupported:activities")]
    [InlineData("which deals have no champion", "unsupported:stakeholders")]
    [InlineData("when did Sven Eller last speak to Fabrikam", "unsupported:activities")]
    public void What_asks_something_else_stays_what_it_was(string text, string expected) => Assert.Equal(expected, string.Join(" & ", World.Read(text).Intents.Select(Notation.Of)));

    [Fact]
    public void A_period_that_was_not_said_is_stated() =>
        Assert.Contains(World.Question("which accounts have we not met?").Slots, slot => slot is { Name: "lacks", Assumed: true, Resolved: "no contact in the last 30 days (20 Oct–18 Nov 2026)" });

    [Fact]
    public void What_cannot_be_placed_beside_a_condition_is_asked_back() => Assert.Equal(["close date"], World.Read("accounts without a champion and a close date").NotUnderstood);
}
