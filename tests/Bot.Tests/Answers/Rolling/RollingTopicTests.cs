using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Revenues;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Rolling;

public sealed class RollingTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Question Question = new() { Topic = Topics.Rolling };

    private static readonly IMade[] World =
    [
        Contoso, A.Company("EUR"),
        A.Revenue(100, new(2026, 5, 1), currency: "EUR").For(Contoso), A.Revenue(80, new(2026, 8, 1), RevenueState.Contracted, "EUR").For(Contoso),
        A.Deal("Commit").For(Contoso).Worth(120, "EUR").Open(ForecastCategory.Commit).Closing(new(2026, 5, 29)).Recognised(new(2026, 6, 1), 6),
        A.Deal("Best").For(Contoso).Worth(240, "EUR").Open(ForecastCategory.BestCase).Closing(new(2026, 6, 29)),
    ];

    [Fact]
    public void Revenue_and_bookings_are_told_apart()
    {
        var answer = Ask(Question, World);

        Assert.Equal("300 EUR revenue and, counted apart, 120 EUR bookings in the rolling 12 months.", answer.Headline.Plain());
        Assert.Equal("Revenue: 100 EUR actual, 80 EUR contracted and 120 EUR expected of deals in commit; 500 EUR at best case.", answer.Details[0].Plain());
        Assert.Equal("Bookings: 120 EUR in commit; 360 EUR at best case.", answer.Details[1].Plain());
        Assert.Equal((300m, 120m), (answer.Number("revenue"), answer.Number("bookings")));
        Assert.Equal(5, answer.RowCount);
        Assert.Equal(300m, answer.Rows.Sum(row => row.Values[0].Value.Number));
    }

    [Fact]
    public void The_months_are_one_press_away()
    {
        var next = Ask(Question, World).Next[0];

        Assert.Equal("By month", next.Title);
        Assert.Equal(12, Ask(next.Question, World).RowCount);
    }

    [Fact]
    public void What_a_deal_does_not_say_of_its_revenue_is_stated() => Assert.Contains(
        "1 deal does not say in full when it becomes revenue: what is unsaid is taken as evenly over 12 months from the month after the close date.",
        Ask(Question, World).Assumptions.Select(sentence => sentence.Plain()));

    [Fact]
    public void By_owner_it_is_said_that_records_have_none() => Assert.Contains(
        Ask(Question with { Deals = new() { GroupBy = DealDimension.Owner } }, World).Assumptions, sentence => sentence.Plain().StartsWith("Revenue records have no owner", StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_said_in_words_rather_than_as_zero() =>
        Assert.Equal("No revenue and no bookings are known in the rolling 12 months.", Ask(Question, Contoso).Headline.Plain());

    [Fact]
    public void Amounts_are_refused_below_money() =>
        Assert.IsType<Reply.Refused>(Asked.Reply(Question, Given.ReaderOf(Clearance.Open), World));

    [Fact]
    public void Without_a_configured_currency_the_one_that_revenue_has_is_taken() =>
        Assert.Equal("EUR", Ask(Question, Contoso, A.Revenue(100, new(2026, 5, 1), currency: "EUR").For(Contoso)).Values[0].Value.Unit);
}
