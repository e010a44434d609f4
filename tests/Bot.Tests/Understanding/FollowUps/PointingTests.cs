using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.FollowUps;

public sealed class PointingTests
{
    private static readonly Question Fabrikam = World.Question("how is Fabrikam doing?");
    private static readonly Question Deal = World.Question("Renewal Q3 deal");

    [Theory]
    [InlineData("open risks there", "risks account=a-fabrikam")]
    [InlineData("what about their pipeline?", "deals amount account=a-fabrikam status=open by=stage")]
    [InlineData("when did we last meet them", "accounts account=a-fabrikam told=touch")]
    [InlineData("when is its next review", "next-review account=a-fabrikam")]
    public void The_account_that_was_asked_about_is_meant(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Fabrikam)));

    [Theory]
    [InlineData("when does it close?")]
    [InlineData("who owns it")]
    [InlineData("what is its stage")]
    [InlineData("how much is it worth")]
    public void The_deal_that_was_asked_about_is_meant(string text) => Assert.Equal(Deal.Subject, World.Question(text, Deal).Subject);

    [Fact]
    public void A_name_in_the_text_is_meant_before_what_was_asked_about() => Assert.Equal("risks account=a-northwind", Notation.Of(World.Question("Northwind and its open risks", Fabrikam)));

    [Theory]
    [InlineData("are there any risks?", "risks")]
    [InlineData("open risks", "risks")]
    public void Where_nothing_points_nothing_is_carried_over(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Fabrikam)));
}
