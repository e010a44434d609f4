using Domain.Rates;
using Xunit;

namespace Domain.Tests.Rates;

public sealed class ExchangeRatesTests
{
    private static readonly Currency Yen = new("JPY");
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void The_latest_rate_not_after_the_day_counts()
    {
        var rates = Rates(("EUR", "USD", 1.05m, new(2026, 1, 1)), ("EUR", "USD", 1.10m, new(2026, 7, 1)), ("EUR", "USD", 1.20m, new(2027, 1, 1)));

        Assert.Equal(1.10m, rates.RateFor(Currency.Eur, Currency.Usd, RateType.Plan, Today));
        Assert.Equal(1.05m, rates.RateFor(Currency.Eur, Currency.Usd, RateType.Plan, new(2026, 6, 30)));
    }

    [Theory]
    [InlineData(12_34, "USD"), InlineData(-12_34, "USD"), InlineData(1200, "JPY"), InlineData(-1, "KWD"), InlineData(0, "USD"), InlineData(long.MaxValue, "USD"), InlineData(long.MinValue, "USD")]
    public void An_amount_is_converted_by_its_rate_to_the_last_digit(long minorUnits, string currency)
    {
        var amount = new Money(minorUnits, new(currency));
        var rates = Rates((currency, "EUR", 0.917m, new(2026, 1, 1)));

        Assert.Equal(amount.Amount * 0.917m, new Conversion(rates, Currency.Eur, RateType.Plan).Of(amount, Today));
    }

    [Fact]
    public void A_missing_direction_is_the_inverse_of_the_other() =>
        Assert.Equal(Money.Of(100, Currency.Eur), Rates(("EUR", "USD", 1.25m, new(2026, 1, 1))).Convert(Money.Of(125, Currency.Usd), Currency.Eur, RateType.Plan, Today));

    [Fact]
    public void Two_currencies_meet_over_a_third() =>
        Assert.Equal(
            Money.Of(160, Yen),
            Rates(("EUR", "USD", 1.25m, new(2026, 1, 1)), ("EUR", "JPY", 200m, new(2026, 1, 1))).Convert(Money.Of(1, Currency.Usd), Yen, RateType.Plan, Today));

    [Fact]
    public void Without_a_way_there_is_no_amount_rather_than_a_wrong_one()
    {
        var rates = Rates(("EUR", "USD", 1.25m, new(2026, 1, 1)));

        Assert.Null(rates.Convert(Money.Of(1, Yen), Currency.Eur, RateType.Plan, Today));
        Assert.Null(rates.Convert(Money.Of(1, Currency.Eur), Currency.Usd, RateType.Spot, Today));
    }

    [Fact]
    public void A_day_before_the_first_rate_has_none() =>
        Assert.Null(Rates(("EUR", "USD", 1.25m, new(2026, 1, 1))).RateFor(Currency.Eur, Currency.Usd, RateType.Plan, new(2025, 12, 31)));

    [Fact]
    public void The_same_currency_needs_no_rate() =>
        Assert.Equal(Money.Of(7, Yen), new ExchangeRates([]).Convert(Money.Of(7, Yen), Yen, RateType.Spot, Today));

    private static ExchangeRates Rates(params (string From, string To, decimal Value, DateOnly Day)[] rates) => new(rates.Select((rate, at) =>
        new Rate { Id = new($"r{at}"), From = rate.From, To = rate.To, Value = rate.Value, Type = RateType.Plan, Day = rate.Day }));
}
