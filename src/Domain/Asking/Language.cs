using System.Collections.Immutable;

namespace Domain.Asking;

/// <summary>A language that people ask in and that answers are written in.</summary>
/// <param name="Code">ISO 639-1: the part of a locale before the hyphen, and the end of the names of its files.</param>
/// <param name="Name">As those who speak it write it.</param>
/// <param name="Locale">How most who speak it write numbers and dates.</param>
public sealed record Language(string Code, string Name, string Locale)
{
    /// <summary>The one that all readers of texts understand and all templates are written in; the others are told by what they are in English.</summary>
    public static Language English { get; } = new("en", "English", "en-US");

    public static Language German { get; } = new("de", "Deutsch", "de-DE");

    /// <summary>All that are spoken: the one registration line of each.</summary>
    public static ImmutableArray<Language> All { get; } = [English, German];

    /// <summary>Of a locale such as "de-AT"; English for one that is not spoken here.</summary>
    public static Language OfLocale(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return Coded(locale.Split('-')[0]) ?? English;
    }

    /// <summary>Null for a code that is not spoken here.</summary>
    public static Language? Coded(string? code) => All.FirstOrDefault(language => language.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
