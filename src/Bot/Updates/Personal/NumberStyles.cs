using System.Collections.Immutable;
using System.Globalization;
using Bot.Rendering;
using Bot.Understanding.Text;
using Domain.Asking;

namespace Bot.Updates.Personal;

/// <summary>The ways of writing numbers and dates that are offered, each by the country that writes so.</summary>
internal static class NumberStyles
{
    private static readonly DateOnly ExampleDay = new(2026, 11, 26);

    private static readonly ImmutableArray<string> Usual =
        ["en-US", "en-GB", "en-IE", "en-IN", "de-DE", "de-CH", "fr-FR", "es-ES", "it-IT", "nl-NL", "pl-PL", "pt-BR", "sv-SE", "ja-JP"];

    private static readonly ImmutableDictionary<string, string> ShortNames = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase, [new KeyValuePair<string, string>("usa", "en-US"), new("us", "en-US"), new("america", "en-US"), new("uk", "en-GB"), new("england", "en-GB"), new("englisch", "en-US")]);

    /// <summary>What a list offers; a style in use that is not usual comes first.</summary>
    public static ImmutableArray<(string Locale, string Title)> Offered(string? inUse) =>
        [.. Usual.Prepend(inUse).OfType<string>().Distinct().Select(locale => (locale, $"{Country(locale)}  ·  {Example(locale)}{Spoken(locale)}"))];

    /// <summary>The language that goes with the style where it is not English.</summary>
    private static string Spoken(string locale) => Language.OfLocale(locale) is var language && language != Language.English ? $"  ·  {language.Name}" : "";

    /// <summary>The style of a country, a language or a BCP 47 name; null for one that is not known.</summary>
    public static string? Find(string said)
    {
        var wanted = said.Trim();
        if (wanted.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            wanted = wanted[4..];
        if (ShortNames.TryGetValue(Normal.Compact(wanted), out var known))
            return known;
        return Usual.Concat(CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => culture.Name)).FirstOrDefault(locale => IsNamed(locale, wanted));
    }

    /// <summary>"1,234.50 · 26 Nov 2026" as it is written there.</summary>
    public static string Example(string locale)
    {
        var style = Locale.For(locale, "UTC");
        return $"{1234.5m.ToString("#,0.00", style.Culture)}  ·  {Wording.Say(ExampleDay, style)}";
    }

    public static string Country(string locale)
    {
        try
        {
            return new RegionInfo(CultureInfo.GetCultureInfo(locale, predefinedOnly: true).Name).EnglishName;
        }
        catch (ArgumentException)
        {
            return locale;
        }
    }

    private static bool IsNamed(string locale, string wanted)
    {
        if (locale.Equals(wanted, StringComparison.OrdinalIgnoreCase) || Country(locale).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            return true;
        var language = CultureInfo.GetCultureInfo(locale).Parent;
        return language.EnglishName.Equals(wanted, StringComparison.OrdinalIgnoreCase) || language.NativeName.Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }
}
