using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

/// <summary>How people say what the vocabulary has other words for.</summary>
public sealed class MannersTests
{
    [Theory]
    [InlineData("region wise pipeline", "deals amount status=open by=region")]
    [InlineData("stage wise open deals", "deals count status=open by=stage")]
    [InlineData("compare this quarter's bookings with last quarter's", "deals amount status=won period=2026-10-01/2026-12-31 compare=2026-07-01/2026-09-30")]
    [InlineData("how did last quarter go?", "forecast period=2026-07-01/2026-09-30")]
    [InlineData("what was the commit of this quarter on 20 October?", "forecast period=2026-10-01/2026-12-31 asOf=2026-10-20")]
    [InlineData("commit EoQ", "forecast period=2026-10-01/2026-12-31")]
    [InlineData("which deals fell out of commit since 1 November", "movement focus=commit reason=categoryOut since=2026-11-01")]
    [InlineData("deals that changed stage this month", "movement moved=stage since=2026-11-01")]
    [InlineData("what Olga Therese changed this week", "log owner=p-other period=2026-11-16/2026-11-22")]
    [InlineData("risks by exposure", "risks")]
    [InlineData("new opportunities at Fabrikam", "deals list account=a-fabrikam period=2026-10-01/2026-12-31 date=created")]
    [InlineData("deals between 100 and 500 thousand", "deals list amount=100000..500000")]
    [InlineData("deals between 1 and 2 million", "deals list amount=1000000..2000000")]
    [InlineData("EMEA vs. APAC bookings this quarter", "deals amount status=won region=apac+emea by=region period=2026-10-01/2026-12-31")]
    [InlineData("# of open deals", "deals count status=open")]
    [InlineData("open deals ≥ 50k", "deals list status=open amount=50000..")]
    [InlineData("did the commit drop this week", "movement focus=commit since=2026-11-16")]
    [InlineData("forecast change since Monday", "movement since=2026-11-16")]
    [InlineData("won bookings since the beginning of last year", "deals amount status=won period=2025-01-01/2026-11-18")]
    [InlineData("duplicates in the data?", "hygiene")]
    [InlineData("what would you have told me about Fabrikam last week", "alert-preview account=a-fabrikam period=2026-11-09/2026-11-15")]
    [InlineData("how do I add a deal", "help")]
    public void It_is_read_as_it_is_meant(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text)));

    [Theory]
    [InlineData("commit of Northwind without its subsidiaries", "forecast account=a-northwind family=no")]
    [InlineData("commit of Northwind excluding subsidiaries", "forecast account=a-northwind family=no")]
    [InlineData("commit of Northwind with subsidiaries", "forecast account=a-northwind")]
    public void A_family_is_asked_about_with_or_without_its_subsidiaries(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text)));

    [Theory]
    [InlineData("which deals do I need to close this month", "deals list scope=my status=open period=2026-11-01/2026-11-30")]
    [InlineData("what did I close last month", "deals list scope=my status=lost+won period=2026-10-01/2026-10-31")]
    [InlineData("am I on track this quarter?", "forecast scope=my period=2026-10-01/2026-12-31")]
    public void What_a_seller_asks_of_themselves_is_about_their_deals(string text, string expected) =>
        Assert.Equal(expected, Notation.Of(Assert.IsType<Intent.Ask>(Assert.Single(Understander.Read(text, World.As("seller")).Intents)).Question));

    [Fact]
    public void Accounts_that_somebody_sponsors_are_theirs() => Assert.Equal(Notation.Of(World.Question("risks at my accounts")), Notation.Of(World.Question("risks at the accounts I sponsor")));

    [Fact]
    public void Overdue_by_itself_is_counted_of_nothing_in_particular() =>
        Assert.Equal(["deals", "promises", "risks"], Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("how many are overdue on my accounts?").Intents)).Choices.Select(choice => choice.Question.Topic));

    [Theory]
    [InlineData("don't save anything, just tell me the commit of Fabrikam", "forecast account=a-fabrikam")]
    [InlineData("please do not change anything: open risks at Fabrikam", "risks account=a-fabrikam")]
    public void An_order_not_to_write_is_kept(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text)));

    [Fact]
    public void A_note_behind_a_question_takes_all_that_follows()
    {
        var read = World.Read("Commit for APAC. Log on Fabrikam: budget freeze lifted. Open risks are gone");

        Assert.Equal(["forecast region=apac", "update:note account=a-fabrikam"], read.Intents.Select(Notation.Of));
        Assert.Equal("budget freeze lifted. Open risks are gone", Assert.IsType<Intent.Order>(read.Intents[1]).Update.Text);
    }

    [Fact]
    public void Two_questions_with_also_between_are_both_answered() =>
        Assert.Equal(["deals list status=open region=emea rank=top5", "deals winRate region=emea"], World.Read("Top 5 open deals in EMEA, also the win rate there").Intents.Select(Notation.Of));
}
