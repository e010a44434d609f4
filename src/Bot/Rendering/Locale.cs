using System.Collections.Concurrent;
using System.Globalization;
using Bot.People;
using Bot.Rendering.Languages;
using Domain.Asking;
using Domain.People;

namespace Bot.Rendering;

/// <summary>How a reader writes numbers and dates, and where their day begins.</summary>
public sealed record Locale(CultureInfo Culture, TimeZoneInfo TimeZone)
{
    private static readonly ConcurrentDictionary<(string Locale, string TimeZone), Locale> Known = new();

    public static Locale Default { get; } = new(CultureInfo.GetCultureInfo("en-US"), TimeZoneInfo.Utc);

    /// <summary>True where amounts are written €4, false where they are written 4 €.</summary>
    public bool SignStandsBefore { get; } = Culture.NumberFormat.CurrencyPositivePattern is 0 or 2;

    /// <summary>What the words around the numbers and dates are in.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>What they shall be in where that can be said: the reader's own language, or the one that was spoken.</summary>
    public Language Wanted { get; init; } = Language.OfLocale(Culture.Name);

    /// <summary>The reader's own language.</summary>
    public Language Own { get; } = Language.OfLocale(Culture.Name);

    /// <summary>What stands after a percentage: "%", with a space where the reader writes one.</summary>
    public string Percent { get; } = Culture.NumberFormat.PercentPositivePattern is 0 or 3 ? "\u00A0%" : "%";

    /// <summary>"Nov 26, 2026" where the month comes first, "26. Nov. 2026" in German, else "26 Nov 2026". Month names are in the language of the text around them, and nobody takes one for a day.</summary>
    public string DayPattern => Language == Language.German ? "d. MMM yyyy" : Culture.DateTimeFormat.ShortDatePattern.StartsWith('M') ? "MMM d, yyyy" : "d MMM yyyy";

    /// <summary>By which months and weekdays are named.</summary>
    public CultureInfo Names => Language == Language.English ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(Language.Code);

    public string TimePattern { get; } = Culture.DateTimeFormat.ShortTimePattern.Contains('t', StringComparison.Ordinal) ? "h:mm tt" : "HH:mm";

    /// <summary>The city of the zone, as people say it: "09:12 Berlin".</summary>
    public string TimeZoneName { get; } = TimeZone.Id.Split('/')[^1].Replace('_', ' ');

    /// <summary>
    /// With words of this language. Numbers and dates follow: "1.200" is read otherwise in German than in English, so whoever does not write German takes the
    /// formats of most who do. English words stand with any formats.
    /// </summary>
    public Locale Speaking(Language language) =>
        (language == Language.English || language == Own ? this : new Locale(CultureInfo.GetCultureInfo(language.Locale), TimeZone) { Wanted = Wanted }) with { Language = language };

    /// <summary>A word or line of a card's frame in the language of its text; English where there is none.</summary>
    public string In(string english) => Phrasebook.In(Language, english);

    /// <inheritdoc cref="In(string)"/>
    public string Fill(FormattableString english) => Wording.Say(Phrasebook.Of(Language)?.Say(Sentence.Of(english)) ?? Sentence.Of(english), this);

    /// <summary>A word that does not begin a line: without its capital, unless the language writes its nouns with one.</summary>
    public string Within(string word) => Language == Language.German ? word : word.ToLowerInvariant();

    /// <summary>The reader's own, with words in the language that was spoken.</summary>
    public static Locale For(Hearing hearing) => For(hearing.Reader) is var own && hearing.Spoken is { } spoken ? own with { Wanted = spoken } : own;

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
