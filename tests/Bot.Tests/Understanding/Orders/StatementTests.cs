using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

public sealed class StatementTests
{
    [Theory]
    [InlineData("we won the Fabrikam deal")]
    [InlineData("We lost Fabrikam")]
    [InlineData("Fabrikam signed")]
    [InlineData("the Fabrikam deal is won!")]
    [InlineData("the Fabrikam deal slipped to January")]
    [InlineData("Fabrikam will close in January instead")]
    [InlineData("the close date of Fabrikam should be 3 November")]
    [InlineData("it's 65k, not 60k")]
    [InlineData("for Fabrikam, push the close date to 3 November")]
    [InlineData("that's not right, it's 50k")]
    [InlineData("pump line: customer signed today")]
    [InlineData("Plant North moved to commit")]
    [InlineData("make Olga the owner of Pump line")]
    [InlineData("Olga Therese owns Pump line now")]
    [InlineData("let me know once Pump line closes")]
    [InlineData("tell me when the commit drops")]
    public void What_is_reported_is_no_question(string text) =>
        Assert.True(Assert.Single(World.Read(text).Intents) is Intent.Unsupported { Kind: Beyond.Update } or Intent.Clarify or Intent.Order { Update: { Deal: not null } or { Candidates.IsEmpty: false } });

    [Theory]
    [InlineData("deals we won")]
    [InlineData("did we win Fabrikam?")]
    [InlineData("is the Fabrikam deal won?")]
    [InlineData("Fabrikam won deals")]
    [InlineData("which Fabrikam deals slipped to January")]
    [InlineData("won deals of Fabrikam")]
    [InlineData("update me on the pipeline")]
    [InlineData("close rate")]
    [InlineData("tell me when Pump line closes")]
    [InlineData("let me know when the next QBR of Fabrikam is")]
    [InlineData("who owns Pump line")]
    [InlineData("change in pipeline since last week")]
    [InlineData("Prep me for my QBR with Fabrikam next Tuesday")]
    [InlineData("Put together the Q2 business review for Fabrikam")]
    public void What_is_asked_is_no_report(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Unsupported { Kind: Beyond.Update } or Intent.Order);

    [Fact]
    public void An_order_behind_a_question_is_seen() => Assert.Collection(
        World.Read("What are the open deals of Fabrikam? Move the first one to January.").Intents,
        intent => Assert.IsType<Intent.Ask>(intent),
        intent => Assert.IsType<Intent.Order>(intent));

    [Theory]
    [InlineData("reassign the Fabrikam account to Olga")]
    [InlineData("assign Fabrikam to Olga Therese")]
    public void Whose_an_account_is_is_not_whose_its_deals_are(string text) =>
        Assert.Equal(Beyond.Update, Assert.IsType<Intent.Unsupported>(Assert.Single(World.Read(text).Intents)).Kind);

    [Fact]
    public void An_escalation_is_raised() =>
        Assert.Equal((UpdateKind.Escalate, "pump broken"), Assert.IsType<Intent.Order>(Assert.Single(World.Read("raise an escalation for Fabrikam: pump broken").Intents)).Update is var update ? (update.Kind, update.Text) : default);

    [Fact]
    public void What_somebody_of_theirs_said_is_noted_at_their_account() =>
        Assert.Equal(new Domain.RecordId("a-fabrikam"), Assert.Single(Assert.IsType<Intent.Order>(Assert.Single(World.Read("I met Petra Quell yesterday, she wants pumps").Intents)).Update.Accounts));

    [Theory]
    [InlineData("call notes Fabrikam: they like it", UpdateKind.Note)]
    [InlineData("just had a great call with Fabrikam, they want pumps", UpdateKind.Note)]
    public void A_report_of_a_call_is_a_note(string text, UpdateKind kind) => Assert.Equal(kind, Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update.Kind);
}
