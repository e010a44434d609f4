namespace Domain.Rates;

/// <summary>Amounts in one currency, by one type of rate, not rounded, so that a sum is rounded once. Not safe for concurrent use: it remembers rates.</summary>
public sealed class Conversion(ExchangeRates rates, Currency to, RateType type)
{
    private readonly Dictionary<(Currency From, DateOnly Day), decimal?> known = [];

    public Currency To => to;

    public RateType Type => type;

    /// <summary>The amount in major units of <see cref="To"/>; null when no rate leads there.</summary>
    /// <param name="day">Whose rate counts.</param>
    public decimal? Of(Money amount, DateOnly day)
    {
        if (amount.Currency == to)
            return amount.Amount;
        if (!known.TryGetValue((amount.Currency, day), out var rate))
            known[(amount.Currency, day)] = rate = rates.RateFor(amount.Currency, to, type, day);
        return amount.Amount * rate;
    }
}
