using CsCheck;
using Xunit;

namespace Domain.Tests;

public sealed class MoneyTests
{
    private static readonly Currency Yen = new("JPY");
    private static readonly Currency Dinar = new("KWD");

    [Theory]
    [InlineData("EUR", "12.345", 1235)]
    [InlineData("EUR", "-12.345", -1235)]
    [InlineData("JPY", "1200.5", 1201)]
    [InlineData("KWD", "1.2345", 1235)]
    public void An_amount_is_rounded_half_away_from_zero_to_the_minor_unit(string currency, string amount, long minorUnits) =>
        Assert.Equal(minorUnits, Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), new(currency)).MinorUnits);

    [Fact]
    public void Currencies_have_their_own_number_of_digits()
    {
        Assert.Equal(1200m, new Money(1200, Yen).Amount);
        Assert.Equal(12m, new Money(1200, Currency.Eur).Amount);
        Assert.Equal(1.2m, new Money(1200, Dinar).Amount);
    }

    [Fact]
    public void Different_currencies_are_never_added_or_compared()
    {
        Assert.Throws<InvalidOperationException>(() => Money.Of(1, Currency.Eur) + Money.Of(1, Currency.Usd));
        Assert.Throws<InvalidOperationException>(() => Money.Of(1, Currency.Eur) < Money.Of(1, Currency.Usd));
    }

    [Fact]
    public void A_sum_that_does_not_fit_is_refused_rather_than_wrapped() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue, Yen) + new Money(1, Yen));

    [Fact]
    public void Taking_away_what_was_added_leaves_what_was() => Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Long[-1_000_000_000_000, 1_000_000_000_000])
        .Sample((one, other) => new Money(one, Currency.Eur) + new Money(other, Currency.Eur) - new Money(other, Currency.Eur) == new Money(one, Currency.Eur));

    [Theory]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("")]
    public void What_is_no_currency_code_is_refused(string code) => Assert.Throws<ArgumentException>(() => new Currency(code));
}
