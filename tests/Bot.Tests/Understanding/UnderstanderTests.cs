using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class UnderstanderTests
{
    [Fact]
    public void Each_names_what_is_grouped_by() => Assert.Equal(DealDimension.Owner, World.Question("how many deals does each rep have").Deals.GroupBy);

    [Theory]
    [InlineData("prep me for my call with Northwind tomorrow")]
    [InlineData("I'm meeting Northwind tomorrow, what should I know?")]
    [InlineData("what should I know before my call with Northwind")]
    public void Who_prepares_for_a_meeting_is_told_of_the_account(string text) => Assert.Equal((Topics.AccountSummary, null), (World.Question(text).Topic, World.Question(text).Period));

    [Theory]
    [InlineData("what is our purple pipeline?", "purple")]
    [InlineData("won revenue by shoe size", "shoe")]
    [InlineData("win rate of 'Peter Unknown'", "Peter Unknown")]
    [InlineData("won revenue from new customers", "new")]
    [InlineData("open deals for accounts in Atlantis", "Atlantis")]
    [InlineData("how many accounts have open deals", "how many accounts")]
    [InlineData("reps below 80% of quota", "80%")]
    [InlineData("accounts without Valve Pro by won revenue", "bookings")]
    [InlineData("won revenue by week", "week")]
    [InlineData("deals with no owner or no amount", "or")]
    public void What_was_said_but_not_understood_is_never_dropped(string text, string word)
    {
        var read = World.Read(text);

        Assert.DoesNotContain(read.Intents, intent => intent is Intent.Ask);
        Assert.Contains(word, read.NotUnderstood);
    }

    [Theory]
    [InlineData("what is the weather today?")]
    [InlineData("show my unread emails")]
    [InlineData("draft a memo for Fabrikam")]
    [InlineData("¿Cuántas ventas tuvimos ayer?")]
    [InlineData("Какая сейчас погода?")]
    [InlineData("open tickets of Fabrikam")]
    [InlineData("schedule a call with Fabrikam")]
    [InlineData("why did our win rate drop?")]
    public void What_is_out_of_reach_is_said_so(string text) => Assert.All(World.Read(text).Intents, intent => Assert.IsType<Intent.Unsupported>(intent));

    [Fact]
    public void Two_questions_in_one_text_are_answered_in_order()
    {
        var topics = World.Read("When is the next QBR for Fabrikam, and what are its open risks at Northwind?").Intents.OfType<Intent.Ask>().Select(ask => ask.Question.Topic);

        Assert.Equal([Topics.NextReview, Topics.Risks], topics);
    }

    [Fact]
    public void Two_groupings_make_two_questions() =>
        Assert.Equal([DealDimension.Region, DealDimension.Product], World.Read("bookings by region and product").Intents.OfType<Intent.Ask>().Select(ask => ask.Question.Deals.GroupBy!.Value));

    [Fact]
    public void An_unsaid_number_of_rows_and_status_are_stated_as_assumed()
    {
        var question = World.Question("top accounts by value");

        Assert.Equal(new Ranking(true, 5), question.Deals.Rank);
        Assert.Equal(["rows", "status"], question.Slots.Where(slot => slot.Assumed).Select(slot => slot.Name).Order());
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("thank you so much!")]
    [InlineData("ok")]
    public void Courtesy_runs_no_question(string text) => Assert.IsType<Intent.Courtesy>(Assert.Single(World.Read(text).Intents));
}
