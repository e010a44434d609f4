namespace Domain.Rates;

/// <summary>
/// Converts amounts. A direct rate is used first, then its inverse, then a path over one third currency; among rates of a pair the latest not after the
/// day counts. A day before the first has none: what a currency was worth then is not guessed from what it was worth later.
/// </summary>
/// <remarks>Source of the convention: domain formula F1, base = local × rate(currency, date).</remarks>
public sealed class ExchangeRates(IEnumerable<Rate> rates)
{
    private readonly Dictionary<(Currency From, Currency To, RateType Type), Rate[]> byPair = rates
        .Where(r => Currency.IsCode(r.From) && Currency.IsCode(r.To) && r is { Value: > 0, Type: not null, Day: not null })
        .GroupBy(r => (new Currency(r.From!), new Currency(r.To!), r.Type!.Value))
        .ToDictionary(pair => pair.Key, pair => pair.OrderBy(r => r.Day).ToArray());

    public bool IsEmpty => byPair.Count == 0;

    /// <summary>The amount in <paramref name="to"/>, rounded half away from zero to its minor unit; null when no rate leads there.</summary>
    public Money? Convert(Money amount, Currency to, RateType type, DateOnly day) =>
        amount.Currency == to ? amount : RateFor(amount.Currency, to, type, day) is { } rate ? Money.Of(amount.Amount * rate, to) : null;

    /// <summary>One unit of <paramref name="from"/> in units of <paramref name="to"/>; null when no rate leads there.</summary>
    public decimal? RateFor(Currency from, Currency to, RateType type, DateOnly day)
    {
        if (from == to)
            return 1m;
        if (Direct(from, to, type, day) is { } direct)
            return direct;
        foreach (var middle in byPair.Keys.Where(k => k.Type == type).SelectMany(k => new[] { k.From, k.To }).Distinct())
            if (middle != from && middle != to && Direct(from, middle, type, day) is { } first && Direct(middle, to, type, day) is { } second)
                return first * second;
        return null;
    }

    /// <summary>The same, but for one unit of the currency being worth <paramref name="factor"/> times as much of every other one from a day on.</summary>
    public ExchangeRates Moved(Currency currency, decimal factor, DateOnly from) => new(byPair.SelectMany(pair =>
        pair.Key.From == currency ? Moved(pair.Value, factor, from)
        : pair.Key.To == currency ? Moved(pair.Value, 1 / factor, from)
        : pair.Value));

    private static IEnumerable<Rate> Moved(Rate[] known, decimal factor, DateOnly from)
    {
        var then = Array.FindLast(known, rate => rate.Day <= from);
        // Before its first rate a pair is converted by that one.
        if (then is null)
            yield return known[0] with { Day = DateOnly.MinValue };
        yield return (then ?? known[0]) with { Day = from, Value = (then ?? known[0]).Value * factor };
        foreach (var rate in known)
            if (rate.Day < from)
                yield return rate;
            else if (rate.Day > from)
                yield return rate with { Value = rate.Value * factor };
    }

    private decimal? Direct(Currency from, Currency to, RateType type, DateOnly day) =>
        Latest(from, to, type, day) ?? (Latest(to, from, type, day) is { } inverse ? 1m / inverse : null);

    private decimal? Latest(Currency from, Currency to, RateType type, DateOnly day) =>
        byPair.TryGetValue((from, to, type), out var known) ? known.LastOrDefault(r => r.Day <= day)?.Value : null;
}
