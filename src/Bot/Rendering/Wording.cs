using System.Globalization;
using Domain;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>Writes numbers, amounts, dates and sentences the way a reader writes them.</summary>
public static class Wording
{
    /// <summary>The sentence with its arguments in the reader's formats: plain text, nothing escaped.</summary>
    public static string Say(Sentence sentence, Locale locale)
    {
        if (sentence.Arguments.IsEmpty)
            return string.Format(CultureInfo.InvariantCulture, sentence.Template);
        var arguments = new object[sentence.Arguments.Length];
        for (var at = 0; at < arguments.Length; at++)
            arguments[at] = Say(sentence.Arguments[at], locale);
        return string.Format(locale.Culture, sentence.Template, arguments);
    }

    public static string Say(Quantity quantity, Locale locale) => quantity.Unit switch
    {
        Quantity.RatioUnit => (quantity.Number * 100).ToString("#,0.##", locale.Culture) + locale.Percent,
        Quantity.TimesUnit => quantity.Number.ToString("#,0.##", locale.Culture) + "×",
        Quantity.CountUnit => quantity.Number.ToString("#,0.##", locale.Culture),
        Quantity.DaysUnit => quantity.Number.ToString("#,0.#", locale.Culture) + " " + locale.In(quantity.Number == 1 ? "day" : "days"),
        Quantity.PointsUnit => quantity.Number.ToString("#,0.#;−#,0.#", locale.Culture),
        _ => Amount(quantity.Number, quantity.Unit, locale),
    };

    public static string Say(Money amount, Locale locale) => Amount(amount.Amount, amount.Currency.Code, locale);

    /// <summary>Day, month by name and year, in the reader's order: no reader takes the month for the day.</summary>
    public static string Say(DateOnly day, Locale locale) => day.ToString(locale.DayPattern, locale.Names);

    /// <summary>In the reader's zone, which is named: in a channel, people in other zones read it too.</summary>
    public static string Say(DateTimeOffset moment, Locale locale) =>
        $"{TimeZoneInfo.ConvertTime(moment, locale.TimeZone).ToString($"{locale.DayPattern}, {locale.TimePattern}", locale.Names)} {locale.TimeZoneName}";

    private static string Say(object argument, Locale locale) => argument switch
    {
        Quantity quantity => Say(quantity, locale),
        Money amount => Say(amount, locale),
        DateOnly day => Say(day, locale),
        DateTimeOffset moment => Say(moment, locale),
        int number => number.ToString("#,0", locale.Culture),
        _ => (string)argument,
    };

    /// <summary>Whole units where cents do not matter. A code follows unless the sign can mean one currency only.</summary>
    private static string Amount(decimal amount, string currency, Locale locale)
    {
        var digits = decimal.Truncate(amount) == amount || Math.Abs(amount) >= 1000 ? "#,0" : "#,0.00";
        var number = Math.Abs(amount).ToString(digits, locale.Culture);
        var minus = amount < 0 ? "−" : "";
        return Sign(currency) is { } sign && locale.SignStandsBefore ? $"{minus}{sign}{number}"
            : Sign(currency) is { } after ? $"{minus}{number}\u00A0{after}"
            : $"{minus}{currency}\u00A0{number}";
    }

    private static string? Sign(string currency) => currency switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        _ => null,
    };
}
