using System.Globalization;

namespace Domain.Rates;

/// <summary>Which rates were wanted and are not there. A missing rate is named and what needs it left out, never guessed.</summary>
public sealed class MissingRates(Conversion conversion)
{
    private readonly SortedDictionary<string, DateOnly> firstDays = new(StringComparer.Ordinal);

    /// <param name="day">For which it was wanted.</param>
    public void Add(Currency from, DateOnly day)
    {
        if (!firstDays.TryGetValue(from.Code, out var first) || day < first)
            firstDays[from.Code] = day;
    }

    /// <summary>"JPY to EUR (plan, for 2026-11-23 on)", for each of them.</summary>
    public override string ToString() => string.Join(
        ", ", firstDays.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Key} to {conversion.To} ({conversion.Type.ToString().ToLowerInvariant()}, from {rate.Value:yyyy-MM-dd} on)")));
}
