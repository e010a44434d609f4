using System.Globalization;
using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

public sealed class TimeTests
{
    [Theory]
    [InlineData("commit vs last quarter")]
    [InlineData("commit this quarter vs last quarter")]
    [InlineData("commit this quarter vs last")]
    [InlineData("forecast this quarter compared to previous")]
    public void A_forecast_set_beside_another_period_is_one_question(string text)
    {
        var question = World.Question(text);

        Assert.Equal(new DateOnly(2026, 7, 1), question.Deals.ComparedWith?.Start);
        Assert.Equal(new DateOnly(2026, 10, 1), question.Period?.Start);
    }

    [Theory]
    [InlineData("bookings this quarter vs the same quarter last year", "2026-10-01", "2025-10-01")]
    [InlineData("bookings vs same period last year", "2026-10-01", "2025-10-01")]
    [InlineData("win rate last month compared to the same month last year", "2026-10-01", "2025-10-01")]
    public void The_same_period_a_year_before_is_set_beside(string text, string start, string other)
    {
        var question = World.Question(text);

        Assert.Equal((DateOnly.Parse(start, CultureInfo.InvariantCulture), DateOnly.Parse(other, CultureInfo.InvariantCulture)), (question.Period!.Start, question.Deals.ComparedWith!.Start));
    }

    [Theory]
    [InlineData("open deals closing in Q1", "2027-01-01")]
    [InlineData("open deals closing in March", "2027-03-01")]
    [InlineData("open deals closing in Q4", "2026-10-01")]
    [InlineData("deals that closed in Q1", "2026-01-01")]
    public void What_closes_in_a_quarter_that_has_passed_closes_in_the_next_one(string text, string start) =>
        Assert.Equal(DateOnly.Parse(start, CultureInfo.InvariantCulture), World.Question(text).Period!.Start);

    [Fact]
    public void A_period_said_once_holds_for_both_questions() => Assert.All(
        World.Read("how many deals did we win last quarter and how many did we lose?").Intents, intent => Assert.Equal(new DateOnly(2026, 7, 1), Assert.IsType<Intent.Ask>(intent).Question.Period!.Start));

    [Fact]
    public void A_stock_on_two_days_is_two_questions() => Assert.Equal(
        [new DateOnly(2026, 9, 30), null], World.Read("pipeline on 30 September vs today").Intents.Select(intent => Assert.IsType<Intent.Ask>(intent).Question.AsOf));

    [Theory]
    [InlineData("how does our pipeline look compared to last month", "2026-10-31")]
    [InlineData("forecast vs last week", "2026-11-15")]
    public void What_stands_now_is_set_beside_how_it_stood_then(string text, string then) => Assert.Equal(
        [null, DateOnly.Parse(then, CultureInfo.InvariantCulture)], World.Read(text).Intents.Select(intent => Assert.IsType<Intent.Ask>(intent).Question.AsOf));

    [Fact]
    public void Since_the_last_review_begins_on_its_day() =>
        Assert.Equal(new DateTimeOffset(2026, 9, 10, 0, 0, 0, TimeSpan.Zero), World.Question("what changed at Northwind since the last QBR?").Baseline);

    [Fact]
    public void A_past_day_asks_what_a_stock_was_then_and_what_a_flow_did_on_it()
    {
        Assert.Equal(new DateOnly(2026, 10, 1), World.Question("what was our commit on 1 October?").AsOf);
        Assert.Equal(new DateOnly(2026, 10, 1), World.Question("won deals on 1 October").Period!.Start);
    }
}
