using CsCheck;
using Domain.Accounts;
using Domain.Opportunities;
using Domain.Rates;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Opportunities;

public sealed class ConstantCurrencyTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Period Now = FiscalCalendar.CalendarYear.Year(2026);
    private static readonly Period Before = FiscalCalendar.CalendarYear.Year(2025);

    /// <summary>EUR 5 m flat at 1.05 after 1.10, USD 3.0 m after 2.8 m.</summary>
    private static readonly IMade[] WorkedExample =
    [
        Contoso, A.Company("USD"), A.Rate("EUR", "USD", 1.10m, new(2025, 1, 1)), A.Rate("EUR", "USD", 1.05m, new(2026, 1, 1)),
        Won("eur before", 5_000_000, "EUR", new(2025, 3, 4)), Won("usd before", 2_800_000, "USD", new(2025, 6, 4)),
        Won("eur now", 5_000_000, "EUR", new(2026, 12, 31)), Won("usd now", 3_000_000, "USD", new(2026, 6, 4)),
    ];

    [Fact]
    public void Reported_growth_is_negative_and_constant_growth_is_not()
    {
        var constant = Compute(Given.View(WorkedExample))!;

        Assert.Equal((-0.0060m, 0.0241m), (Math.Round(constant.Reported, 4), Math.Round(constant.Constant!.Value, 4)));
        Assert.Equal(-250_000m, constant.Effect!.Value.Amount);
        Assert.Equal(constant.Reported, constant.Constant + constant.EffectShare);
    }

    [Fact]
    public void Where_rates_do_not_move_they_have_no_effect() => Worlds.Any.Sample(world =>
        Compute(Given.View(world), now: FiscalCalendar.CalendarYear.Year(2017), before: FiscalCalendar.CalendarYear.Year(2016)) is not { Effect: { } effect } || effect.MinorUnits == 0);

    [Fact]
    public void An_earlier_rate_that_is_missing_is_named_and_there_is_no_effect()
    {
        var constant = Compute(Given.View(
            Contoso, A.Company("USD"), A.Rate("EUR", "USD", 1.05m, new(2026, 1, 1)), Won("before", 5, "USD", new(2025, 3, 4)), Won("now", 5, "EUR", new(2026, 12, 31))))!;

        Assert.Null(constant.Effect);
        Assert.Equal("EUR to USD (plan, for 2025-12-31)", constant.MissingRates);
    }

    [Fact]
    public void Without_anything_before_there_is_nothing_to_compare_with() =>
        Assert.Null(Compute(Given.View(Contoso, Won("now", 5, "USD", new(2026, 3, 3)))));

    private static Made<Opportunity> Won(string name, decimal amount, string currency, DateOnly day) => A.Deal(name).For(Contoso).Worth(amount, currency).Won(day);

    private static ConstantCurrency? Compute(View view, RateType type = RateType.Plan, Period? now = null, Period? before = null)
    {
        var facts = new DealFacts(new(view, new(2026, 12, 31), RateType: type));
        var query = new DealQuery { ComparedWith = before ?? Before, Filters = [new DealFilter.In(DealDimension.Status, ["won"])] };
        return ConstantCurrency.Of(facts, query, now ?? Now, DealAlgebra.Compute(facts, query, now ?? Now));
    }
}
