using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

/// <summary>A question in which a word was left unread is never answered as if it were whole.</summary>
public sealed class UnreadWordsTests
{
    [Theory]
    [InlineData("health of the biggest accounts", "biggest")]
    [InlineData("biggest changes this week", "biggest")]
    [InlineData("commit by region and owner", "owner")]
    [InlineData("promises made in October", "made")]
    [InlineData("what changed next quarter", "next quarter")]
    [InlineData("the 5 oldest open deals", "oldest")]
    [InlineData("which deals could slip", "at risk")]
    [InlineData("how old is Sven", "how old")]
    [InlineData("who keeps the most promises", "most")]
    [InlineData("which deals look good", "good")]
    [InlineData("the fastest deals this year", "fastest")]
    [InlineData("deal with the highest margin", "highest")]
    [InlineData("closed risks", "closed")]
    [InlineData("deals with risks", "deals")]
    [InlineData("show the open deals of Fabrikam and its health", "deals")]
    [InlineData("new deals closing this quarter", "closing")]
    [InlineData("how many deals do we win per month on average", "on average")]
    [InlineData("win rate of Sven Eller and the average deal size", "deal size")]
    [InlineData("deals moved from best case to commit this month", "commit")]
    [InlineData("how much commit is at risk", "at risk")]
    [InlineData("bookings in EMEA and Germany", "and")]
    [InlineData("% of pipeline of Fabrikam", "%")]
    [InlineData("who didn't close anything last quarter", "didn't")]
    [InlineData("how much of it is Fabrikam", "how much")]
    [InlineData("number of customers per country", "country")]
    [InlineData("commit trend over the last 6 weeks", "trend")]
    public void What_was_not_looked_at_is_asked_about(string text, string unread)
    {
        var read = World.Read(text);

        Assert.IsNotType<Intent.Ask>(Assert.Single(read.Intents));
        Assert.Contains(read.NotUnderstood, said => said.Contains(unread, StringComparison.Ordinal));
    }

    [Fact]
    public void The_worst_accounts_may_be_so_by_health_or_by_bookings()
    {
        var choice = Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("the worst three accounts").Intents));

        Assert.Equal([Topics.Health, Topics.Deals], choice.Choices.Select(one => one.Question.Topic));
    }

    [Theory]
    [InlineData("Did they keep what they promised? Fabrikam", "promises account=a-fabrikam")]
    [InlineData("is there anything overdue in the promises? EMEA", "promises region=emea overdue")]
    public void A_name_behind_the_question_belongs_to_it(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text)));

    [Theory]
    [InlineData("telling", "selling")]
    [InlineData("looked", "booked")]
    [InlineData("closest", "closes")]
    public void An_ordinary_word_is_not_mended_to_another(string word, string other) =>
        Assert.DoesNotContain(Understander.Read($"how much was {word} in EMEA", World.As()).Intents.OfType<Intent.Ask>(), ask => ask.Question.Slots.Any(slot => slot.Resolved.Contains(other, StringComparison.Ordinal)));
}
