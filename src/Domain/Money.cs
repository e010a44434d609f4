using System.Globalization;

namespace Domain;

/// <summary>
/// An amount in minor units (cents) of one currency. Sums of different currencies are refused: convert first, with a named rate
/// (<see cref="Rates.ExchangeRates"/>).
/// </summary>
/// <param name="MinorUnits">Whole minor units: 12.34 EUR is 1234, 12 JPY is 12.</param>
public readonly record struct Money(long MinorUnits, Currency Currency) : IComparable<Money>
{
    private static readonly decimal[] Powers = [1m, 10m, 100m, 1000m];

    /// <summary>The amount in major units: 12.34 for 1234 cents.</summary>
    public decimal Amount => MinorUnits / Powers[Currency.MinorDigits];

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>An amount in major units, rounded half away from zero to the currency's minor unit.</summary>
    /// <exception cref="OverflowException">When the amount does not fit 64 bits of minor units.</exception>
    public static Money Of(decimal amount, Currency currency) =>
        new(decimal.ToInt64(decimal.Round(amount * Powers[currency.MinorDigits], 0, MidpointRounding.AwayFromZero)), currency);

    public static Money operator +(Money left, Money right) => new(checked(left.MinorUnits + right.Same(left).MinorUnits), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.MinorUnits - right.Same(left).MinorUnits), left.Currency);

    public static Money operator -(Money value) => new(checked(-value.MinorUnits), value.Currency);

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public static Money Negate(Money value) => -value;

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public int CompareTo(Money other) => MinorUnits.CompareTo(other.Same(this).MinorUnits);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");

    private Money Same(Money other) => Currency == other.Currency
        ? this
        : throw new InvalidOperationException($"{Currency} and {other.Currency} were mixed: convert first.");
}
