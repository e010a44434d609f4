using Domain.Asking;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

/// <summary>Today is Wednesday, 18 November 2026.</summary>
public sealed class DeadlineQuestionTests
{
    [Theory]
    [InlineData("what's due this week?", "2026-11-16", "2026-11-22")]
    [InlineData("whats due today", "2026-11-18", "2026-11-18")]
    [InlineData("what is due next week at Northwind", "2026-11-23", "2026-11-29")]
    [InlineData("what's coming up?", "2026-11-18", "2026-12-01")]
    public void What_is_due_without_a_noun_is_of_every_kind(string said, string from, string until)
    {
        var question = World.Question(said);

        Assert.Equal(Topics.Deadlines, question.Topic);
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(until, null)), (question.Period!.Start, question.Period.End));
    }

    [Theory]
    [InlineData("promises due this week", Topics.Promises)]
    [InlineData("which risks are due next week?", Topics.Risks)]
    [InlineData("deals due this month", Topics.Deals)]
    [InlineData("reviews due next month", Topics.NextReview)]
    [InlineData("anything with a close date in the past?", Topics.Deals)]
    public void A_noun_says_of_which(string said, string topic) => Assert.Equal(topic, World.Question(said).Topic);

    [Fact]
    public void What_is_overdue_is_of_every_kind_too()
    {
        var question = World.Question("anything overdue at Northwind?");

        Assert.Equal((Topics.Deadlines, null), (question.Topic, question.Period));
        Assert.Equal(new DealFilter.Overdue(), Assert.Single(question.Deals.Filters));
    }

    [Theory]
    [InlineData("what should I worry about this week?", Topics.Risks)]
    [InlineData("what needs my attention today?", Topics.Alerts)]
    [InlineData("what's urgent right now?", Topics.Alerts)]
    public void What_presses_these_days_is_told_as_it_stands_today(string said, string topic)
    {
        var question = World.Question(said);

        Assert.Equal((topic, null), (question.Topic, question.Period));
    }
}
