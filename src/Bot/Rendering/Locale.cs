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

    /// <summary>What stands after a percentage: "%", with a space where the reader writes one.</summary>
    public string Percent { get; } = Culture.NumberFormat.PercentPositivePattern is 0 or 3 ? "\u00A0%" : "%";

    /// <summary>"Nov 26, 2026" where the month comes first, else "26 Nov 2026". Month names are English like the text around them, and nobody takes one for a day.</summary>
    public string DayPattern { get; } = Culture.DateTimeFormat.ShortDatePattern.StartsWith('M') ? "MMM d, yyyy" : "d MMM yyyy";

    public string TimePattern { get; } = Culture.DateTimeFormat.ShortTimePattern.Contains('t', StringComparison.Ordinal) ? "h:mm tt" : "HH:mm";

    /// <summary>The city of the zone, as people say it: "09:12 Berlin".</summary>
    public string TimeZoneName { get; } = TimeZone.Id.Split('/')[^1].Replace('_', ' ');

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
