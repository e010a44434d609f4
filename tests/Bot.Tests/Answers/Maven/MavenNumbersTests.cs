using System.Globalization;
using Bot.Answers;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Testing;
using Xunit;

namespace Bot.Tests.Answers.Maven;

public sealed class MavenNumbersTests(MavenFixture maven) : IClassFixture<MavenFixture>
{
    private static readonly DealFilter Won = new DealFilter.In(DealDimension.Status, ["won"]);
    private static readonly DealFilter Open = new DealFilter.In(DealDimension.Status, ["open"]);

    [Fact]
    public void Won_revenue_is_ten_million() => Assert.Equal(new Quantity(10_005_534, "USD"), Value(Ask(new() { Filters = [Won] }), "amount"));

    [Fact]
    public void The_win_rate_is_63_percent()
    {
        var answer = Ask(new() { Measure = DealMeasure.WinRate });

        Assert.Equal(63.15m, Math.Round(Value(answer, "winRate").Number * 100, 2));
        Assert.Equal((4238m, 2473m), (Value(answer, "won").Number, Value(answer, "lost").Number));
    }

    [Theory]
    [InlineData(3, 2_982_255)]
    [InlineData(4, 2_802_496)]
    public void Won_revenue_of_a_quarter(int quarter, decimal expected)
    {
        var answer = Ask(new() { Filters = [Won] }, FiscalCalendar.CalendarYear.Quarter(2017, quarter));

        Assert.Equal(expected, Value(answer, "amount").Number);
    }

    [Fact]
    public void The_forecast_of_the_current_quarter_closes_what_the_quarter_won()
    {
        Assert.SkipWhen(MavenFixture.Folder is null, Repository.NoSharedData);
        var answer = Assert.IsType<Reply.Answered>(TopicCatalogue.Answer(new() { Topic = Topics.Forecast }, maven.Inquiry)).Answer;

        Assert.Equal(2_802_496m, Value(answer, "closed").Number);
        Assert.Contains(answer.Assumptions, assumption => Plain(assumption).Contains("Q4 2017 (Oct–Dec 2017)", StringComparison.Ordinal));
        Assert.Contains(answer.Omitted, omitted => omitted.Arguments.Contains(2089));
    }

    [Theory]
    [InlineData(DealDimension.Region, 3)]
    [InlineData(DealDimension.Product, 7)]
    [InlineData(DealDimension.Industry, 10)]
    public void The_parts_of_won_revenue_add_up(DealDimension dimension, int parts)
    {
        var answer = Ask(new() { Filters = [Won], GroupBy = dimension });

        Assert.Equal(10_005_534, answer.Rows.Sum(row => row.Values[0].Value.Number));
        Assert.Equal(parts, Value(answer, "groups").Number);
    }

    [Fact]
    public void The_top_account_is_told_with_the_top_family_beside_it()
    {
        var answer = Ask(new() { Filters = [Won], GroupBy = DealDimension.Account, Rank = new(true, 1) });

        Assert.Equal(("Kan-code", 341_455m), (answer.Rows[0].Label, answer.Rows[0].Values[0].Value.Number));
        Assert.Equal(
            "341455 USD at Kan-code, the top account (without subsidiaries) by amount of won deals, all time.", Plain(answer.Headline));
        Assert.Contains("By family, with subsidiaries, the top is Acme Corporation with 519349 USD.", answer.Details.Select(Plain));
    }

    [Fact]
    public void The_top_family_is_told_with_the_top_account_beside_it()
    {
        var answer = Ask(new() { Filters = [Won], GroupBy = DealDimension.Family, Rank = new(true, 1) });

        Assert.Equal(("Acme Corporation", 519_349m), (answer.Rows[0].Label, answer.Rows[0].Values[0].Value.Number));
        Assert.Contains("By account alone, without subsidiaries, the top is Kan-code with 341455 USD.", answer.Details.Select(Plain));
    }

    [Fact]
    public void The_open_pipeline_has_no_amounts_and_says_so()
    {
        var answer = Ask(new() { Filters = [Open] });

        Assert.DoesNotContain(answer.Values, value => value.Name == "amount");
        Assert.Equal("2089 open deals, all time; none has an amount, so their value is not known.", Plain(answer.Headline));
        Assert.Equal((0, 2089), (answer.Covered, answer.Total));
    }

    private static Quantity Value(Answer answer, string name) => answer.Values.Single(value => value.Name == name).Value;

    private static string Plain(Sentence sentence) => string.Format(
        CultureInfo.InvariantCulture, sentence.Template,
        [.. sentence.Arguments.Select(argument => argument is Quantity quantity ? $"{quantity.Number:0.######} {quantity.Unit}" : argument)]);

    private Answer Ask(DealQuery query, Period? period = null)
    {
        Assert.SkipWhen(MavenFixture.Folder is null, Repository.NoSharedData);
        return Assert.IsType<Reply.Answered>(TopicCatalogue.Answer(new() { Topic = Topics.Deals, Deals = query, Period = period }, maven.Inquiry)).Answer;
    }
}
