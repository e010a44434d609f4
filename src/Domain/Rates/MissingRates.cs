using System.Globalization;

namespace Domain.Rates;

/// <summary>Which rates were wanted and are not there. A missing rate is named and what needs it left out, never guessed.</summary>
public sealed class MissingRates(Conversion conversion)
{
    private readonly SortedDictionary<string, (DateOnly First, DateOnly Last)> wanted = new(StringComparer.Ordinal);

    /// <param name="day">For which it was wanted.</param>
    public void Add(Currency from, DateOnly day)
    {
        var (first, last) = wanted.GetValueOrDefault(from.Code, (day, day));
        wanted[from.Code] = (day < first ? day : first, day > last ? day : last);
    }

    /// <summary>"JPY to EUR (plan, for 2026-11-23)", or "(plan, for days from 2026-11-23 to 2027-02-01)", for each of them.</summary>
    public override string ToString() => string.Join(
        ", ", wanted.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Key} to {conversion.To} ({conversion.Type.ToString().ToLowerInvariant()}, {Days(rate.Value)})")));

    private static string Days((DateOnly First, DateOnly Last) days) => days.First == days.Last
        ? string.Create(CultureInfo.InvariantCulture, $"for {days.First:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"for days from {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}");
}
