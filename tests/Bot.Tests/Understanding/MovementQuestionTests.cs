using Domain.Asking;
using Domain.Forecasts;
using Domain.Movements;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class MovementQuestionTests
{
    [Theory]
    [InlineData("what moved in the forecast since 1 October?", null)]
    [InlineData("what changed in the pipeline this week", null)]
    [InlineData("pipeline waterfall", null)]
    [InlineData("which deals slipped this quarter?", MovementReason.PushedOut)]
    [InlineData("slippage", MovementReason.PushedOut)]
    [InlineData("what was pushed out last month?", MovementReason.PushedOut)]
    [InlineData("which deals were pulled in?", MovementReason.PulledIn)]
    public void What_moved_is_asked_in_these_words(string text, MovementReason? reason)
    {
        var question = World.Question(text);

        Assert.Equal((Topics.Movement, reason), (question.Topic, question.Reason));
    }

    [Theory]
    [InlineData("what changed this week?")]
    [InlineData("what moved at Northwind since Monday?")]
    public void What_changed_in_general_speaks_of_all_records(string text) => Assert.Equal(Topics.Changes, World.Question(text).Topic);

    [Fact]
    public void A_period_and_a_beginning_may_both_be_said()
    {
        var question = World.Question("forecast movement for next quarter since 1 October");

        Assert.True(question.Period!.Start > World.Today);
        Assert.Equal(10, question.Baseline!.Value.Month);
    }

    [Fact]
    public void A_quarter_that_is_over_is_looked_at_from_its_first_to_its_last_day()
    {
        var question = World.Question("which deals slipped last quarter?");

        Assert.Equal((question.Period!.Start, question.Period.End), (DateOnly.FromDateTime(question.Baseline!.Value.Date), question.AsOf));
    }

    [Fact]
    public void Of_the_commit_is_kept_as_the_number_that_moved() => Assert.Equal(ForecastNumber.Commit, World.Question("what moved in our commit this week?").Focus);
}
