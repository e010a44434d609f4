using Bot.Rendering;
using Bot.Tests.Rendering;
using Bot.Understanding.Memory;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Scenarios;

public sealed class ScenarioReviewTopicTests
{
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.Quarter(2026, 2);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Opportunity> Sure = A.Deal("Sure").For(Contoso).Worth(250).Open(ForecastCategory.Commit).Closing(new(2026, 5, 31));
    private static readonly Made<Opportunity> Other = A.Deal("Other").For(Contoso).Worth(100).Open(ForecastCategory.Commit).Closing(new(2026, 6, 30));

    // Saved on 10 April: 350 in commit, 225 less with a discount of 10 % on Sure and Other gone: 225. Since then Sure was won at 240, and Other grew to 130.
    private static readonly IMade[] World =
    [
        Contoso, Sure, Other,
        Saved(new(2026, 4, 10), new Assumption.Discount(AssumedDeals.Of(Sure.Id), 0.1m), new Assumption.Lost(AssumedDeals.Of(Other.Id))),
        Sure.Then(new(2026, 5, 4)).With(Opportunity.Fields.Status, DealStatus.Won).With(Opportunity.Fields.Amount, Money.Of(240, Currency.Usd)),
        Other.Then(new(2026, 5, 6)).With(Opportunity.Fields.Amount, Money.Of(130, Currency.Usd)),
        A.Deal("New").For(Contoso).Worth(30).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)).Since(new(2026, 5, 7)),
    ];

    [Fact]
    public void What_came_is_set_beside_what_was_assumed_and_what_was_forecast()
    {
        var answer = Ask(new() { Topic = Topics.ScenarioReview, Subject = new RecordId("scenario") }, World);

        Assert.Equal("400 USD commit in Q2 2026 so far, 175 USD more than Cautious assumed.", answer.Headline.Plain());
        Assert.Equal("Assumed on 2026-04-10: if 10 % is given on Sure and Other is lost.", answer.Details[0].Plain());
        Assert.Equal("225 USD with it, 350 USD without it then; the forecast without it is closer, by 125 USD.", answer.Details[1].Plain());
        Assert.Equal((400m, 225m, 350m, 175m), (answer.Number("now"), answer.Number("assumed"), answer.Number("withoutIt"), answer.Number("difference")));
    }

    [Fact]
    public void The_deals_add_up_to_the_difference()
    {
        var answer = Ask(new() { Topic = Topics.ScenarioReview, Subject = new RecordId("scenario") }, World);

        Assert.Equal([("Other", 130m), ("Sure", 15m), ("All other deals", 30m)], answer.Rows.Select(row => (row.Label, row.Values[0].Value.Number)));
        Assert.Equal("assumed open, 2026-05-31, 225 USD; now won, 2026-05-31, 240 USD", answer.Rows[1].Note!.Plain());
        Assert.Equal(answer.Number("difference"), answer.Rows.Sum(row => row.Values[0].Value.Number));
    }

    [Theory]
    [InlineData(Topics.ScenarioReview, "scenario-review")]
    [InlineData(Topics.Scenarios, "scenarios")]
    public void It_is_a_card_worth_posting(string topic, string snapshot) => CardChecks.MatchesSnapshot(
        Replies.Message(new Reply.Answered(Ask(new() { Topic = topic, Subject = topic == Topics.ScenarioReview ? new RecordId("scenario") : null }, World)), Locale.For(Given.Administrator)), snapshot);

    [Fact]
    public void A_scenario_that_is_not_known_is_not_compared() =>
        Assert.IsType<Reply.Unsupported>(Reply(new() { Topic = Topics.ScenarioReview, Subject = new RecordId("none") }, Given.Administrator, World));

    [Fact]
    public void What_it_assumes_on_a_deal_that_is_not_shown_is_not_told()
    {
        var reader = Given.ReaderOf(Clearance.Money).Seeing(Clearance.Open, Contoso.Id);
        var answer = Assert.IsType<Reply.Answered>(Reply(new() { Topic = Topics.Scenarios }, reader, World)).Answer;

        Assert.DoesNotContain(answer.Rows, row => row.Note!.Plain().Contains("10 %", StringComparison.Ordinal));
    }

    private static Made<SavedScenario> Saved(DateOnly on, params Assumption[] assumptions)
    {
        var question = new Question { Topic = Topics.WhatIf, Period = Quarter, Scenario = new() { Assumptions = [.. assumptions] } };
        return new Made<SavedScenario>(SavedScenario.Kind, Domain.Ledger.Draft.Set(Domain.Ledger.Partition.Shared, SavedScenario.Kind, new("scenario"), "saved"))
            .With(SavedScenario.Fields.Name, "Cautious").With(SavedScenario.Fields.Question, QuestionJson.Write(question)).Since(on);
    }
}
