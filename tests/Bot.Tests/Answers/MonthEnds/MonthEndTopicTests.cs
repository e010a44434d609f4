using System.Text.Json;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.MonthEnds;

public sealed class MonthEndTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    // Reported at the end of April: 100 closed, 300 and 200 EUR at 1.1 in commit. Since then 300 were pushed out, 50 became known that were won on 20 April,
    // the 200 EUR were won, and EUR stands at 1.2.
    private static readonly IMade[] World =
    [
        Contoso, A.Company("USD"), A.Rate("EUR", "USD", 1.1m, new(2026, 1, 1)), A.Rate("EUR", "USD", 1.2m, new(2026, 5, 10)).Since(new(2026, 5, 10)),
        A.Deal("Closed").For(Contoso).Worth(100).Won(new(2026, 4, 5)).WithMargin(0.4321m),
        A.Deal("Pushed").For(Contoso).Worth(300).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)),
        A.Deal("Pushed").For(Contoso).Then(new(2026, 5, 4)).With(Opportunity.Fields.Close, new DateOnly(2026, 8, 1)),
        A.Deal("Euros").For(Contoso).Worth(200, "EUR").Open(ForecastCategory.Commit).Closing(new(2026, 6, 15)),
        A.Deal("Euros").For(Contoso).Then(new(2026, 5, 12)).With(Opportunity.Fields.Status, DealStatus.Won),
        A.Deal("Late").For(Contoso).Worth(50).Won(new(2026, 4, 20)).Since(new(2026, 4, 20)).LearnedOn(new(2026, 5, 3)),
        A.Target(1000, "USD", new(2026, 4, 1), new(2026, 6, 30)).For(Contoso),
    ];

    private static readonly Question MonthEnd = new() { Topic = Topics.MonthEnd, Scope = AccountScope.Of(true, Contoso.Id) };

    [Fact]
    public void One_sentence_can_be_passed_on()
    {
        var answer = Ask(MonthEnd, World);

        Assert.Equal("620 USD commit reported for Q2 2026 at the end of Apr 2026; 390 USD now, 230 USD less: -300 USD pushed out, +50 USD learned late and +20 USD from exchange rates.", answer.Headline.Plain());
        Assert.Equal("62 % of the target of 1000 USD then, 39 % now; closed 100 USD then, 390 USD now.", answer.Details[0].Plain());
    }

    [Fact]
    public void The_lines_lead_from_what_was_reported_to_now()
    {
        var answer = Ask(MonthEnd, World);

        Assert.Equal(
            [("Reported", 620m), ("Learned late", 50m), ("Pushed out", -300m), ("Exchange rates", 20m), ("Now", 390m)],
            answer.Rows.Select(row => (row.Label, row.Values[0].Value.Number)));
        Assert.Equal(answer.Number("now"), answer.Rows.SkipLast(1).Sum(row => row.Values[0].Value.Number));
    }

    [Fact]
    public void What_was_reported_is_the_forecast_as_it_was_known_then()
    {
        var then = Ask(MonthEnd with { Topic = Topics.Forecast, AsOf = new(2026, 4, 30), KnownAt = new(2026, 4, 30, 23, 59, 59, TimeSpan.Zero), Period = FiscalCalendar.CalendarYear.Quarter(2026, 2) }, World);
        var now = Ask(MonthEnd with { Topic = Topics.Forecast }, World);
        var answer = Ask(MonthEnd, World);

        Assert.Equal((then.Number("commit"), now.Number("commit")), (answer.Number("reported"), answer.Number("now")));
    }

    [Fact]
    public void It_is_the_same_again_from_its_own_question()
    {
        var answer = Ask(MonthEnd, World);

        Assert.Equal(answer.Values.AsEnumerable(), Ask(answer.Question, World).Values);
    }

    [Fact]
    public void Nothing_restricted_is_in_it_whoever_asks() => Assert.DoesNotContain("4321", JsonSerializer.Serialize(Ask(MonthEnd, World)), StringComparison.Ordinal);

    [Fact]
    public void A_month_that_is_not_over_has_not_been_reported() =>
        Assert.IsType<Reply.Unsupported>(Reply(MonthEnd with { Baseline = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero) }, Given.Administrator, World));

    [Fact]
    public void Where_nothing_was_recorded_yet_it_says_so() =>
        Assert.StartsWith(
            "Nothing had been recorded", Assert.IsType<Reply.Unsupported>(Reply(MonthEnd with { Baseline = new(2015, 6, 1, 0, 0, 0, TimeSpan.Zero) }, Given.Administrator, World)).Why.Plain(), StringComparison.Ordinal);

    [Fact]
    public void Below_money_there_is_no_report() =>
        Assert.IsType<Reply.Refused>(Reply(MonthEnd, Given.ReaderOf(Clearance.Open), World));
}
