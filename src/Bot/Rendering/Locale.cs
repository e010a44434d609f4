using System.Collections.Concurrent;
using System.Globalization;
using Domain.People;

namespace Bot.Rendering;

/// <summary>How a reader writes numbers and dates, and where their day begins.</summary>
public sealed record Locale(CultureInfo Culture, TimeZoneInfo TimeZone)
{
    private static readonly ConcurrentDictionary<(string Locale, string TimeZone), Locale> Known = new();

    public static Locale Default { get; } = new(CultureInfo.GetCultureInfo("en-US"), TimeZoneInfo.Utc);

    /// <summary>True where amounts are written €4, false where they are written 4 €.</summary>
    public bool SignStandsBefore { get; } = Culture.NumberFormat.CurrencyPositivePattern is 0 or 2;

    /// <summary>The reader's own; en-US and UTC stand in for a locale or zone that this machine does not know.</summary>
    public static Locale For(Reader reader) => For(reader.Locale, reader.TimeZone);

    public static Locale For(string locale, string timeZone) => Known.TryGetValue((locale, timeZone), out var known) ? known : Add(locale, timeZone);

    private static Locale Add(string locale, string timeZone)
    {
        var made = new Locale(CultureNamed(locale), TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone : TimeZoneInfo.Utc);
        // Names come from outside: what is kept is bounded.
        return Known.Count < 1000 ? Known.GetOrAdd((locale, timeZone), made) : made;
    }

    private static CultureInfo CultureNamed(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return Default.Culture;
        }
    }
}
