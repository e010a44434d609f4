using Domain.Forecasts;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Scenarios;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Scenarios;

public sealed class SupposingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.Quarter(2026, 4);
    private static readonly Made<Domain.Accounts.Account> Orbis = A.Account("Orbis");

    private static readonly Made<Opportunity> Renewal = A.Deal("Renewal").For(Orbis).Worth(2_000_000, "EUR").Closing(new(2026, 12, 31)).With(Opportunity.Fields.Category, ForecastCategory.Commit);
    private static readonly Made<Opportunity> Rollout = A.Deal("Rollout").For(Orbis).Worth(1_000_000).Closing(new(2026, 12, 10)).With(Opportunity.Fields.Category, ForecastCategory.Commit);
    private static readonly Made<Opportunity> Done = A.Deal("Done").For(Orbis).Worth(500_000, "EUR").Won(new(2026, 10, 5));

    private static readonly View View = Given.View(A.Company("EUR"), Orbis, Renewal, Rollout, Done, A.Rate("USD", "EUR", 0.9m, new(2026, 1, 1)));

    // Now: 0.5 m closed, 2.0 m and 1.0 m USD at 0.9 in commit: 3.4 m.
    [Fact]
    public void A_slip_moves_a_deal_out_of_its_quarter()
    {
        var effect = Effect(new Assumption.Slip(AssumedDeals.Of(Renewal.Id), 3, 0));

        Assert.Equal(Euro(3_400_000), effect.Now.Amounts.CommitForecast);
        Assert.Equal(Euro(1_400_000), effect.Supposed.Amounts.CommitForecast);
        Assert.Equal([new DealEffect(Renewal.Id, Euro(-2_000_000))], effect.Deals);
        Assert.Equal(new DateOnly(2027, 3, 31), Supposed(new Assumption.Slip(AssumedDeals.Of(Renewal.Id), 3, 0)).Find(Opportunity.Kind, Renewal.Id)!.Close);
    }

    [Fact]
    public void Ten_percent_takes_a_tenth_of_the_amount() =>
        Assert.Equal(Euro(-200_000), Effect(new Assumption.Discount(AssumedDeals.Of(Renewal.Id), 0.1m)).Difference);

    [Fact]
    public void Another_amount_takes_the_place_of_the_one_it_has() =>
        Assert.Equal(Euro(-500_000), Effect(new Assumption.Worth(AssumedDeals.Of(Renewal.Id), Euro(1_500_000))).Difference);

    [Fact]
    public void A_lost_deal_takes_its_amount_with_it() => Assert.Equal(Euro(-900_000), Effect(new Assumption.Lost(AssumedDeals.Of(Rollout.Id))).Difference);

    [Fact]
    public void A_won_deal_is_closed_in_the_period_that_was_said()
    {
        var effect = Effect(ForecastNumber.Closed, new Assumption.Slip(AssumedDeals.Of(Renewal.Id), 6, 0), new Assumption.Won(AssumedDeals.Of(Renewal.Id), Quarter));

        Assert.Equal(Euro(2_000_000), effect.Difference);
    }

    [Fact]
    public void A_reporting_currency_that_falls_makes_the_others_worth_more() =>
        Assert.Equal(Euro(900_000 / 0.95m - 900_000), Effect(new Assumption.RateMove(Currency.Eur, -0.05m)).Difference);

    [Fact]
    public void A_rate_moves_from_today_on_and_leaves_what_is_closed()
    {
        var view = Given.View(A.Company("USD"), Done, Renewal, A.Rate("EUR", "USD", 1.1m, new(2026, 1, 1)), A.Rate("EUR", "USD", 1.2m, new(2027, 1, 1)));
        var rates = Supposing.Of(view, Today, new() { Assumptions = [new Assumption.RateMove(Currency.Eur, 0.1m)] }).View.Rates;

        Assert.Equal(1.1m, rates.RateFor(Currency.Eur, Currency.Usd, RateType.Plan, Today.AddDays(-1)));
        Assert.Equal(1.21m, rates.RateFor(Currency.Eur, Currency.Usd, RateType.Plan, Today));
        Assert.Equal(1.32m, rates.RateFor(Currency.Eur, Currency.Usd, RateType.Plan, new(2027, 2, 1)));
    }

    [Fact]
    public void A_rate_that_is_only_known_from_later_on_is_the_same_before_today()
    {
        var rates = Given.View(A.Company("USD"), A.Rate("EUR", "USD", 1.2m, new(2027, 1, 1))).Rates.Moved(Currency.Eur, 0.5m, Today);

        Assert.Equal(1.2m, rates.RateFor(Currency.Eur, Currency.Usd, RateType.Plan, Today.AddDays(-1)));
        Assert.Equal(0.6m, rates.RateFor(Currency.Eur, Currency.Usd, RateType.Plan, Today));
    }

    [Theory]
    [InlineData("Done", Untrue.AlreadyWon)]
    [InlineData("Gone", Untrue.AlreadyLost)]
    [InlineData("Undated", Untrue.NoCloseDate)]
    public void A_premise_that_is_not_so_is_found(string deal, Untrue why)
    {
        var view = Given.View(Done, A.Deal("Gone").Worth(1).Closing(Today).With(Opportunity.Fields.Status, DealStatus.Lost), A.Deal("Undated").Worth(1));
        var finding = Assert.Single(Supposing.Of(view, Today, new() { Assumptions = [new Assumption.Slip(AssumedDeals.Of(A.Deal(deal).Id), 1, 0)] }).Findings);

        Assert.Empty(finding.Deals);
        Assert.Equal(why, Assert.Single(finding.Untrue).Why);
    }

    [Fact]
    public void Nothing_is_assumed_on_a_deal_that_is_not_shown()
    {
        var hidden = new View(Given.Portfolio(A.Company("EUR"), Orbis, Renewal), Given.ReaderOf(Clearance.Money).Seeing(Clearance.Open, Orbis.Id));
        var scenario = new Scenario { Assumptions = [new Assumption.Lost(AssumedDeals.Of(Renewal.Id)), new Assumption.Lost(AssumedDeals.All)] };

        Assert.Empty(Supposing.Of(hidden, Today, scenario).Deals);
    }

    [Fact]
    public void The_same_said_of_the_same_deals_again_replaces_it()
    {
        var scenario = new Scenario().With(new Assumption.Slip(AssumedDeals.Of(Renewal.Id), 3, 0)).With(new Assumption.Lost(AssumedDeals.Of(Rollout.Id))).With(new Assumption.Slip(AssumedDeals.Of(Renewal.Id), 6, 0));

        Assert.Equal([new Assumption.Lost(AssumedDeals.Of(Rollout.Id)), new Assumption.Slip(AssumedDeals.Of(Renewal.Id), 6, 0)], scenario.Assumptions);
    }

    private static Money Euro(decimal amount) => Money.Of(amount, Currency.Eur);

    private static View Supposed(params Assumption[] assumptions) => Supposing.Of(View, Today, new() { Assumptions = [.. assumptions] }).View;

    private static ScenarioEffect Effect(params Assumption[] assumptions) => Effect(ForecastNumber.Commit, assumptions);

    private static ScenarioEffect Effect(ForecastNumber number, params Assumption[] assumptions) =>
        ScenarioEffect.Of(new(new(View, Today)), new(new(Supposed(assumptions), Today)), Quarter, [], number);
}
