using System.Collections.Immutable;
using Bot.Answers;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.WhatIfs;

public sealed class WhatIfTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    private static readonly Made<Opportunity> Sure = A.Deal("Sure").For(Contoso).Worth(250).Open(ForecastCategory.Commit).Closing(new(2026, 5, 31));
    private static readonly Made<Opportunity> Maybe = A.Deal("Maybe").For(Contoso).Worth(600).Open().Closing(new(2026, 6, 20));
    private static readonly Made<Opportunity> Won = A.Deal("Won").For(Contoso).Worth(400).Won(new(2026, 4, 10));

    private static readonly IMade[] World =
    [
        Contoso, Won, Sure, Maybe,
        A.Target(1000, "USD", new(2026, 4, 1), new(2026, 6, 30)).For(Contoso),
    ];

    [Fact]
    public void The_number_comes_first_and_the_difference_with_it()
    {
        var answer = Ask(If(new Assumption.Slip(AssumedDeals.Of(Sure.Id), 3, 0)), World);

        Assert.Equal("400 USD commit in Q2 2026 if Sure slips 1 quarter: 250 USD less than now.", answer.Headline.Plain());
        Assert.Equal("This is a what-if: nothing was changed.", answer.Details[0].Plain());
        Assert.Equal("The commit would be 40 % of the target of 1000 USD instead of 65 %; 600 USD would be missing.", answer.Details[1].Plain());
        Assert.Equal((-250m, 400m, 650m, -250m), (answer.Number("difference"), answer.Number("commit"), answer.Number("commitNow"), answer.Number("commitChange")));
        Assert.Equal("2026-05-31 → 2026-08-31, Contoso", Assert.Single(answer.Rows).Note!.Plain());
    }

    [Fact]
    public void A_deal_that_is_not_in_commit_is_told_in_the_first_number_that_it_moves()
    {
        var answer = Ask(If(new Assumption.Lost(AssumedDeals.Of(Maybe.Id))), World);

        Assert.Equal("250 USD open pipeline in Q2 2026 if Maybe is lost: 600 USD less than now.", answer.Headline.Plain());
        Assert.Equal("The commit of 650 USD would stay as it is.", answer.Details[1].Plain());
    }

    [Fact]
    public void Without_a_period_it_is_the_one_in_which_the_deal_closes()
    {
        var later = A.Deal("Later").For(Contoso).Worth(70).Open(ForecastCategory.Commit).Closing(new(2026, 11, 20));
        var answer = Ask(If(new Assumption.Discount(AssumedDeals.Of(later.Id), 0.1m)), [.. World, later]);

        Assert.Equal("63 USD commit in Q4 2026 if 10 % is given on Later: 7 USD less than now.", answer.Headline.Plain());
        Assert.Contains(answer.Assumptions, assumed => assumed.Plain() == "Assumed: Q4 2026 (Oct–Dec 2026), in which the deal closes, since no period was said.");
    }

    [Fact]
    public void By_a_group_each_is_told_as_it_would_be_and_as_it_is()
    {
        var far = A.Deal("Far").For(Contoso).In("APAC").Worth(70).Open(ForecastCategory.Commit).Closing(new(2026, 5, 20));
        var slips = If(new Assumption.Slip(AssumedDeals.Of(far.Id), 3, 0));
        var answer = Ask(slips with { Period = FiscalCalendar.CalendarYear.Quarter(2026, 2), Deals = new() { GroupBy = DealDimension.Region } }, [.. World, far]);

        Assert.Equal(
            [("No region", 650m, 650m, 0m), ("APAC", 0m, 70m, -70m)],
            answer.Rows.Select(row => (row.Label, row.Number("supposed"), row.Number("now"), row.Number("difference"))));
        Assert.Equal(answer.Number("difference"), answer.Rows.Sum(row => row.Number("difference")));
        Assert.Equal(1, answer.Number("deals"));
    }

    public static TheoryData<Assumption, string> Wrong => new()
    {
        { new Assumption.Discount(AssumedDeals.Of(Sure.Id), 2), "A discount of 200 % would be more than the whole price; 100 % is the most." },
        { new Assumption.Slip(AssumedDeals.Of(Sure.Id), 0, 0), "A slip of nothing changes nothing: by how much shall it slip? Say for example \"a quarter\" or \"2 months\"." },
        { new Assumption.RateMove(Currency.Eur, -1), "A currency can fall by less than 100 %, and I assume no rise above 1000 %." },
        { new Assumption.RateMove(new("XYZ"), -0.05m), "No deal here has an amount in XYZ, and totals are told in USD, so nothing would change." },
        { new Assumption.RateMove(Currency.Usd, -0.05m), "Every amount here is in USD and told in USD, so nothing would change." },
        { new Assumption.Lost(AssumedDeals.Of(Won.Id)), "Won is already won (closed 2026-04-10), so nothing is assumed on it." },
        { new Assumption.Lost(AssumedDeals.Of(new("no-such-deal"))), "There is nothing to assume that on: no open deal whose amount is shown to you here is meant by \"a deal that is not shown to you here\"." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_assumed_is_said(Assumption assumption, string why)
    {
        var view = Given.View(World);
        var reply = TopicCatalogue.Answer(If(assumption), new(view, Today, (_, _) => view));

        Assert.Equal(why, reply switch { Reply.Clarify clarify => clarify.Ask.Plain(), Reply.Unsupported unsupported => unsupported.Why.Plain(), _ => reply.ToString() });
    }

    [Fact]
    public void A_premise_that_is_not_so_is_said_beside_the_others()
    {
        var answer = Ask(If(new Assumption.Slip(AssumedDeals.Of(Won.Id), 1, 0), new Assumption.Lost(AssumedDeals.Of(Sure.Id))), World);

        Assert.Contains(answer.Details, detail => detail.Plain() == "Won is already won (closed 2026-04-10), so nothing is assumed on it.");
    }

    [Fact]
    public void Any_other_topic_answers_over_the_scenario_and_says_so()
    {
        var answer = Ask(If(new Assumption.Lost(AssumedDeals.Of(Sure.Id))) with { Topic = Topics.Forecast }, World);

        Assert.Equal(400m, answer.Number("commit"));
        Assert.Contains("What if", answer.Subject);
        Assert.Equal("What if Sure is lost: nothing was changed.", answer.Details[0].Plain());
    }

    [Fact]
    public void Below_money_there_is_no_what_if()
    {
        var view = new View(Given.Portfolio(World), Given.ReaderOf(Clearance.Open));

        Assert.IsNotType<Reply.Answered>(TopicCatalogue.Answer(If(new Assumption.Lost(AssumedDeals.Of(Sure.Id))), new(view, Today, (_, _) => view)));
    }

    private static Question If(params ImmutableArray<Assumption> assumptions) =>
        new() { Topic = Topics.WhatIf, Scope = AccountScope.Of(true, Contoso.Id), Scenario = new() { Assumptions = assumptions } };
}
