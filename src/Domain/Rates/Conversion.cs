namespace Domain.Rates;

/// <summary>Amounts in one currency, by one type of rate, not rounded, so that a sum is rounded once. Not safe for concurrent use: it remembers rates.</summary>
public sealed class Conversion(ExchangeRates rates, Currency to, RateType type)
{
    private readonly Dictionary<Currency, Dictionary<DateOnly, decimal?>> known = [];

    /// <summary>The rates that were used last: an account's deals mostly have one currency.</summary>
    private (Currency From, Dictionary<DateOnly, decimal?> Days) last = (default, []);

    public Currency To => to;

    public RateType Type => type;

    /// <summary>The amount in major units of <see cref="To"/>; null when no rate leads there.</summary>
    /// <param name="day">Whose rate counts.</param>
    public decimal? Of(Money amount, DateOnly day)
    {
        if (amount.Currency == to)
            return amount.Amount;
        if (last.From != amount.Currency)
            last = (amount.Currency, DaysOf(amount.Currency));
        if (!last.Days.TryGetValue(day, out var rate))
            last.Days[day] = rate = rates.RateFor(amount.Currency, to, type, day);
        return Exact(amount) * rate;
    }

    /// <summary>The amount in major units, made without a division: many are converted for one sum.</summary>
    private static decimal Exact(Money amount)
    {
        var units = (ulong)Int128.Abs(amount.MinorUnits);
        return new((int)(uint)units, (int)(uint)(units >> 32), 0, amount.MinorUnits < 0, (byte)amount.Currency.MinorDigits);
    }

    private Dictionary<DateOnly, decimal?> DaysOf(Currency from)
    {
        if (!known.TryGetValue(from, out var days))
            known[from] = days = [];
        return days;
    }
}
