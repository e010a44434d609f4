using Bot.Understanding;
using Bot.Understanding.Grammar;
using Bot.Understanding.Vocabulary;
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
    [InlineData("which risks have been open longest", "longest")]
    [InlineData("who has the longest open deal", "longest")]
    [InlineData("who leads the most accounts", "who leads")]
    [InlineData("who at Fabrikam have we not spoken to in 2 months", "who")]
    [InlineData("what is still missing for the Fabrikam QBR", "missing")]
    [InlineData("is the yen risk still open", "yen")]
    [InlineData("what was the amount of Renewal Q3 deal in September", "September")]
    [InlineData("compare this quarter's bookings to the average of the last four quarters", "average")]
    [InlineData("did we meet everyone at Fabrikam this year", "everyone")]
    [InlineData("how healthy are they", "they")]
    [InlineData("risks on these", "these")]
    [InlineData("deals with new owner", "new")]
    [InlineData("customers that bought more than last year", "more than")]
    [InlineData("show pipeline and bookings by region", "bookings")]
    [InlineData("accounts with pipeline over 1m", "over 1m")]
    [InlineData("actions I gave to Sven Eller", "I gave")]
    [InlineData("how does a deal get to commit", "how")]
    [InlineData("deals that need Sven Eller", "need")]
    [InlineData("revenue from Meters vs products this year", "vs")]
    public void What_was_not_looked_at_is_asked_about(string text, string unread)
    {
        var read = World.Read(text);

        Assert.IsNotType<Intent.Ask>(Assert.Single(read.Intents));
        Assert.Contains(read.NotUnderstood, said => said.Contains(unread, StringComparison.Ordinal));
    }

    /// <summary>A word that no topic says it looks at is asked about; which those are is decided for every word of the vocabulary, not for some.</summary>
    [Fact]
    public void Every_word_of_the_vocabulary_says_who_looks_at_it() =>
        Assert.DoesNotContain(Enum.GetValues<Concept>(), concept => !TopicsOfWords.IsPlaced(concept) && !IsReadAtItsPlace(concept));

    /// <summary>Becomes a condition, a rank, a rate or another part of the question as it is read, or stands for what only accounts and updates know.</summary>
    private static bool IsReadAtItsPlace(Concept concept) => concept
        is Concept.Open or Concept.Won or Concept.Lost or Concept.By or Concept.OverTime or Concept.Not or Concept.Without or Concept.Only or Concept.Versus or Concept.YearBefore or Concept.Or
        or Concept.MoreThan or Concept.LessThan or Concept.AtLeast or Concept.AtMost or Concept.OrMore or Concept.OrLess or Concept.Between or Concept.Subsidiaries
        or Concept.FullMoney or Concept.PlanRate or Concept.SpotRate or Concept.BookingRate or Concept.AlsoTold or Concept.Help or Concept.AlertPreview or Concept.AlertReview or Concept.AlertLimits
        or Concept.RelationshipRisk or Concept.CommercialRisk or Concept.DeliveryRisk or Concept.LegalRisk or Concept.FinancialRisk or Concept.CompetitiveRisk
        or Concept.Contacted or Concept.Quiet or Concept.Activity or Concept.Champion or Concept.Executives or Concept.Sponsor or Concept.Never;

    [Theory]
    [InlineData("bookings Oct 26", "deals amount status=won period=2026-10-01/2026-10-31")]
    [InlineData("forecast Dec 26", "forecast period=2026-12-01/2026-12-31")]
    public void A_number_behind_a_month_may_be_the_year(string text, string first) =>
        Assert.Equal(first, Notation.Of(Assert.IsType<Intent.Clarify>(Assert.Single(World.Read(text).Intents)).Choices[0].Question));

    [Theory]
    [InlineData("deals closing by Nov 26", "deals list status=open period=2026-11-18/2026-11-26")]
    [InlineData("bookings since Oct 26", "deals amount status=won period=2026-10-26/2026-11-18")]
    public void Behind_a_preposition_it_is_the_day(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text)));

    [Theory]
    [InlineData("what slipped into next quarter", "movement reason=pushedIn period=2027-01-01/2027-03-31 since=2026-11-11")]
    [InlineData("deals that left commit", "movement reason=categoryOut since=2026-10-01")]
    [InlineData("deals that entered commit since Monday", "movement focus=commit reason=categoryIn since=2026-11-16")]
    [InlineData("how much did we forecast for October", "forecast period=2026-10-01/2026-10-31")]
    [InlineData("what has Sven Eller closed since October", "deals list status=won owner=p-seller period=2026-10-01/2026-11-18")]
    [InlineData("what did Sven Eller commit this quarter", "call owner=p-seller period=2026-10-01/2026-12-31")]
    [InlineData("commit in yen", "forecast currency=JPY")]
    [InlineData("what did we promise Fabrikam and when", "promises account=a-fabrikam")]
    [InlineData("overdue from our side at Fabrikam", "promises account=a-fabrikam overdue")]
    [InlineData("prep me for the Fabrikam QBR", "next-review account=a-fabrikam")]
    [InlineData("health of Fabrikam vs Northwind", "health account=a-fabrikam+a-northwind")]
    [InlineData("who is behind target", "forecast focus=gap by=owner")]
    [InlineData("our target vs what we have", "forecast focus=attainment")]
    [InlineData("which commit deals close this quarter and are ready to commit", "qualification period=2026-10-01/2026-12-31")]
    [InlineData("log from 3 November", "log period=2026-11-03/2026-11-03")]
    public void Every_word_counts(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text)));

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
