using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.FollowUps;

public sealed class CarriedScopeTests
{
    private static readonly Question Fabrikam = World.Question("commit of Fabrikam");
    private static readonly Question Emea = World.Question("open pipeline by stage in EMEA");

    [Theory]
    [InlineData("and the risks?", "risks account=a-fabrikam")]
    [InlineData("and which risks are open?", "risks account=a-fabrikam")]
    [InlineData("and how healthy is it?", "health account=a-fabrikam")]
    [InlineData("are they healthy?", "health account=a-fabrikam")]
    public void Another_question_is_about_the_account_before(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Fabrikam)));

    [Theory]
    [InlineData("and which risks?", "risks region=emea")]
    [InlineData("which deals did we lose instead", "deals list region=emea status=lost")]
    [InlineData("what about overdue promises", "promises region=emea overdue")]
    public void Another_question_is_about_the_place_before(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Emea)));

    [Theory]
    [InlineData("and which risks at Northwind?", "risks account=a-northwind")]
    [InlineData("and the health of all accounts?", "health")]
    public void What_is_named_is_meant_before_what_was_asked(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text, Fabrikam)));

    [Fact]
    public void What_the_other_question_cannot_be_narrowed_by_is_said()
    {
        var read = World.Read("and how are the accounts doing?", Emea);

        Assert.IsType<Intent.Clarify>(Assert.Single(read.Intents));
        Assert.Contains("EMEA", read.NotUnderstood);
    }
}
