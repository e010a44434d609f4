using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Deals;

public sealed class DealsTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Period LastYear = FiscalCalendar.CalendarYear.Year(2025);
    private static readonly Period ThisYear = FiscalCalendar.CalendarYear.Year(2026);

    private static readonly Made<Opportunity> Renewal = A.Deal("Renewal").For(Contoso).Worth(120).Open(ForecastCategory.Commit).Closing(new(2026, 4, 30)).In("EMEA");

    private static readonly IMade[] World =
    [
        Contoso, Renewal,
        A.Deal("Old").For(Contoso).Worth(100).Won(new(2025, 6, 1)).In("EMEA"),
        A.Deal("New").For(Contoso).Worth(150).Won(new(2026, 2, 1)).In("APAC"),
        A.Deal("Gone").For(Contoso).Worth(80).Lost(new(2026, 2, 1)).In("APAC"),
    ];

    [Fact]
    public void Without_a_status_a_sum_is_over_won_deals_and_says_so()
    {
        var answer = Ask(new() { Topic = Topics.Deals }, World);

        Assert.Equal(250m, answer.Number("amount"));
        Assert.Contains("Assumed: won deals, since no status was said.", answer.Assumptions.Select(detail => detail.Plain()));
    }

    [Fact]
    public void What_exchange_rates_do_to_a_comparison_stands_apart()
    {
        var answer = Ask(
            new() { Topic = Topics.Deals, Period = ThisYear, Deals = new() { ComparedWith = LastYear } },
            Contoso, A.Company("USD"), A.Rate("EUR", "USD", 1.10m, new(2025, 1, 1)), A.Rate("EUR", "USD", 1.05m, new(2026, 1, 1)),
            A.Deal("eur before").For(Contoso).Worth(500, "EUR").Won(new(2025, 3, 4)), A.Deal("usd before").For(Contoso).Worth(280).Won(new(2025, 6, 4)),
            A.Deal("eur now").For(Contoso).Worth(500, "EUR").Won(new(2026, 3, 4)), A.Deal("usd now").For(Contoso).Worth(300).Won(new(2026, 4, 4)));

        Assert.Equal(
            "At constant currency, the rates of 2025 for both: 2.41 % instead of -0.6 %; exchange rates make -25 USD of the difference (-3.01 %).", answer.Details[1].Plain());
        Assert.Equal((0.024096m, -25m), (answer.Number("constantChangeShare"), answer.Number("currencyEffect")));
    }

    [Fact]
    public void A_missing_rate_is_named_with_the_pair_and_the_day() => Assert.Contains(
        "1 deal has no exchange rate: JPY to USD (plan, for 2026-02-01).",
        Ask(new() { Topic = Topics.Deals }, [.. World, A.Company("USD"), A.Deal("Yen").For(Contoso).Worth(5, "JPY").Won(new(2026, 2, 1))]).Omitted.Select(omitted => omitted.Plain()));

    [Fact]
    public void What_a_comparison_leaves_out_of_the_earlier_period_is_named()
    {
        var answer = Ask(
            new() { Topic = Topics.Deals, Period = ThisYear, Deals = new() { ComparedWith = LastYear } },
            [.. World, A.Company("USD"), A.Rate("JPY", "USD", 0.01m, new(2026, 1, 1)), A.Deal("Yen").For(Contoso).Worth(500, "JPY").Won(new(2026, 2, 1)), A.Deal("Old yen").For(Contoso).Worth(500, "JPY").Won(new(2025, 2, 1))]);

        Assert.Equal((155m, 100m), (answer.Number("amount"), answer.Number("compared")));
        Assert.Equal(["2025: 1 deal has no exchange rate: JPY to USD (plan, for 2025-02-01)."], answer.Omitted.Select(omitted => omitted.Plain()));
        Assert.Contains(
            "What it is at constant currency is not known, an exchange rate of 2025 is missing: JPY to USD (plan, for 2025-02-01).", answer.Details.Select(detail => detail.Plain()));
    }

    [Fact]
    public void A_comparison_tells_both_and_the_change()
    {
        var answer = Ask(new() { Topic = Topics.Deals, Period = ThisYear, Deals = new() { ComparedWith = LastYear } }, World);

        Assert.Equal((150m, 100m, 50m, 0.5m), (answer.Number("amount"), answer.Number("compared"), answer.Number("change"), answer.Number("changeShare")));
        Assert.Equal("100 USD in 2025: up 50 USD (50 %).", answer.Details[0].Plain());
    }

    [Fact]
    public void What_narrows_the_question_stands_in_the_headline()
    {
        var query = new DealQuery
        {
            Measure = DealMeasure.Count,
            Filters = [new DealFilter.In(DealDimension.Status, ["open"]), new DealFilter.Not(new DealFilter.In(DealDimension.Region, ["APAC"])), new DealFilter.AmountBetween(100, null)],
        };

        Assert.Equal(
            "1 open deal not in APAC and with an amount at least 100 USD, all time.", Ask(new() { Topic = Topics.Deals, Deals = query }, World).Headline.Plain());
    }

    [Fact]
    public void A_list_shows_deals_with_what_is_known_of_them()
    {
        var answer = Ask(NextDeals(), World);

        Assert.Equal("120 USD in 1 open deal.", answer.Headline.Plain());
        Assert.Equal("Open, commit, Contoso, overdue since 2026-04-30", answer.Rows.Single().Note!.Plain());
    }

    [Fact]
    public void A_list_below_money_shows_deals_without_amounts()
    {
        var answer = Assert.IsType<Reply.Answered>(Reply(NextDeals(), Given.ReaderOf(Clearance.Open), World)).Answer;

        Assert.Empty(answer.Rows.Single().Values);
        Assert.False(answer.Has("amount"));
    }

    [Fact]
    public void One_deal_is_looked_up()
    {
        var answer = Ask(new() { Topic = Topics.Deals, Subject = Renewal.Id }, World);

        Assert.Equal("120 USD open in commit, overdue since 2026-04-30.", answer.Headline.Plain());
        Assert.Equal(120m, answer.Number("amount"));
    }

    [Fact]
    public void A_group_offers_its_deals_next()
    {
        var answer = Ask(new() { Topic = Topics.Deals, Deals = new() { GroupBy = DealDimension.Region } }, World);

        Assert.Equal([("APAC", 150m), ("EMEA", 100m)], answer.Rows.Select(row => (row.Label, row.Values[0].Value.Number)));
        Assert.Contains(answer.Next, next => next.Question.Deals.ListDeals);
        Assert.All(answer.Next, next => Ask(next.Question, World));
    }

    [Fact]
    public void A_receipt_names_the_deals_and_how_far_was_read()
    {
        var receipt = Ask(new() { Topic = Topics.Deals }, World).Receipt;

        Assert.Equal(["opportunity-new", "opportunity-old"], receipt.Records.Select(record => record.Value));
        Assert.Equal(5, receipt.Position["account/account-contoso"]);
        Assert.NotEmpty(receipt.Formula);
    }

    private static Question NextDeals() =>
        new() { Topic = Topics.Deals, Deals = new() { ListDeals = true, Filters = [new DealFilter.In(DealDimension.Status, ["open"])] } };
}
