using System.Collections.Immutable;
using CsCheck;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.Scenarios;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Scenarios;

public sealed class ScenarioLaws
{
    private static readonly Period[] Periods = [FiscalCalendar.CalendarYear.Quarter(2017, 4), FiscalCalendar.CalendarYear.Quarter(2018, 1), FiscalCalendar.CalendarYear.Year(2018)];

    private static readonly ForecastNumber[] RollUps =
        [ForecastNumber.Closed, ForecastNumber.Commit, ForecastNumber.MostLikely, ForecastNumber.BestCase, ForecastNumber.Pipeline];

    private static readonly string[] Currencies = ["EUR", "USD", "JPY"];

    private static readonly Gen<Period> AnyPeriod = Gen.Int[0, Periods.Length - 1].Select(at => Periods[at]);

    private static readonly Gen<View> AnyView = Worlds.Any.Select(world => Given.View(world));

    private static readonly Gen<AssumedDeals> AnyDeals = Gen.OneOf(
        Gen.Const(AssumedDeals.All),
        Gen.Int[0, 10].Select(at => AssumedDeals.Of(new($"opportunity-deal-{at}"))),
        Gen.Int[0, Worlds.AccountIds.Count - 1].Select(at => new AssumedDeals(null, AccountScope.Of(true, Worlds.AccountIds[at]), [])),
        Worlds.Filter.Select(filter => new AssumedDeals(null, AccountScope.Everything, [filter])));

    private static readonly Gen<Assumption> AnyAssumption = Gen.OneOf(
        Gen.Select(AnyDeals, Gen.Int[-5, 15], Gen.Int[-20, 20]).Select((on, months, days) => (Assumption)new Assumption.Slip(on, months, days)),
        Gen.Select(AnyDeals, Gen.Int[-100, 300]).Select((on, days) => (Assumption)new Assumption.SlipTo(on, Worlds.Today.AddDays(days))),
        Gen.Select(AnyDeals, Gen.Int[1, 100]).Select((on, percent) => (Assumption)new Assumption.Discount(on, percent / 100m)),
        Gen.Select(AnyDeals, Gen.Int[0, 9000]).Select((on, amount) => (Assumption)new Assumption.Worth(on, Money.Of(amount, Currency.Eur))),
        AnyDeals.Select(on => (Assumption)new Assumption.Lost(on)),
        AnyDeals.Select(on => (Assumption)new Assumption.Won(on, null)),
        Gen.Select(Gen.Int[0, 2].Select(at => Currencies[at]), Gen.Int[-40, 40]).Select((code, percent) => (Assumption)new Assumption.RateMove(new(code), percent / 100m)));

    private static readonly Gen<Scenario> AnyScenario = AnyAssumption.Array[0, 4].Select(assumptions => new Scenario { Assumptions = [.. assumptions] });

    [Fact]
    public void Nothing_assumed_changes_nothing() => Gen.Select(AnyView, AnyPeriod).Sample((view, period) =>
    {
        var supposition = Supposing.Of(view, Worlds.Today, new());

        return supposition.Deals.IsEmpty && RollUps.All(number => Effect(view, supposition.View, period, number) is { Difference.MinorUnits: 0, Deals.IsEmpty: true });
    });

    [Fact]
    public void A_slip_there_and_back_is_none() => Gen.Select(AnyView, AnyDeals, Gen.Int[-30, 30], Gen.Int[-60, 60]).Sample((view, on, months, days) =>
        Supposing.Of(view, Worlds.Today, new() { Assumptions = [new Assumption.Slip(on, months, days), new Assumption.Slip(on, -months, -days)] }).Deals.IsEmpty);

    [Fact]
    public void A_discount_on_everything_scales_each_open_deal_to_the_cent() => Gen.Select(AnyView, Gen.Int[1, 100]).Sample((view, percent) =>
    {
        var share = percent / 100m;
        var supposed = Supposing.Of(view, Worlds.Today, new() { Assumptions = [new Assumption.Discount(AssumedDeals.All, share)] }).View;

        return view.Of(Opportunity.Kind).Zip(supposed.Of(Opportunity.Kind)).All(pair => pair.Second == (view.StatusOf(pair.First) == DealStatus.Open && pair.First.Amount is { } amount
            ? pair.First with { Amount = Money.Of(amount.Amount * (1 - share), amount.Currency) } : pair.First));
    });

    [Fact]
    public void What_is_lost_counts_as_nothing() => Gen.Select(AnyView, AnyDeals, AnyPeriod).Sample((view, on, period) =>
    {
        var supposition = Supposing.Of(view, Worlds.Today, new() { Assumptions = [new Assumption.Lost(on)] });
        var lost = supposition.Deals.Select(deal => deal.Before.Id).ToHashSet();

        return Effect(view, supposition.View, period, ForecastNumber.BestCase).Supposed.Deals.All(deal => !lost.Contains(deal.Id))
            && Effect(view, supposition.View, period, ForecastNumber.Pipeline).Difference.MinorUnits <= 0;
    });

    [Fact]
    public void The_differences_of_the_deals_are_that_of_the_whole() => Gen.Select(AnyView, AnyScenario, AnyPeriod, Gen.Int[0, RollUps.Length - 1].Select(at => RollUps[at])).Sample((view, scenario, period, number) =>
    {
        var effect = Effect(view, Supposing.Of(view, Worlds.Today, scenario).View, period, number);

        return effect.Deals.Aggregate(Money.Zero(Currency.Usd), (sum, deal) => sum + deal.Difference) == effect.Difference;
    });

    [Fact]
    public void The_records_behind_are_the_same_afterwards() => Gen.Select(Worlds.Any, AnyScenario).Sample((world, scenario) =>
    {
        var view = Given.View(world);
        var before = view.Of(Opportunity.Kind).ToImmutableArray();
        var position = view.Position;
        var supposed = Supposing.Of(view, Worlds.Today, scenario).View;
        _ = supposed.Of(Opportunity.Kind);

        return view.Of(Opportunity.Kind).SequenceEqual(before) && view.Position.SequenceEqual(position) && supposed.Position.SequenceEqual(position)
            && supposed.At(null, null).Of(Opportunity.Kind).SequenceEqual(before);
    });

    [Fact]
    public void A_deal_is_the_same_wherever_it_is_read() => Gen.Select(AnyView, AnyScenario).Sample((view, scenario) =>
    {
        var supposed = Supposing.Of(view, Worlds.Today, scenario).View;
        var all = supposed.Of(Opportunity.Kind);
        var ofAccounts = supposed.Of(Opportunity.Kind, Worlds.AccountIds.Select(account => supposed.CanonicalAccount(account)!.Value).ToHashSet());

        return all.All(deal => supposed.Find(Opportunity.Kind, deal.Id) == deal) && ofAccounts.All(all.Contains);
    });

    private static ScenarioEffect Effect(View view, View supposed, Period period, ForecastNumber number) =>
        ScenarioEffect.Of(new(new(view, Worlds.Today, null, Currency.Usd)), new(new(supposed, Worlds.Today, null, Currency.Usd)), period, [], number);
}
