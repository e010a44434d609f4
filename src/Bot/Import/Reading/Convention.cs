using System.Collections.Immutable;
using Bot.Import.Maps;
using Domain;
using Domain.Ledger;

namespace Bot.Import.Reading;

/// <summary>How this import writes days, moments, numbers and amounts. Everything is strict: what could mean two things is refused.</summary>
internal sealed partial class Convention
{
    private const string Offset = "offset";
    private const int MostValues = 1_000;
    private readonly ImmutableArray<string> days;
    private readonly ImmutableArray<string> moments;
    private readonly bool? monthFirst;
    private readonly bool decimalComma;
    private readonly bool offsets;
    private readonly string formats;
    private readonly Currency? currency;

    /// <param name="fallback">The currency of amounts when neither row nor map names one.</param>
    public Convention(ImportMap map, DateOnly today, FiscalCalendar calendar, TimeZoneInfo zone, Currency? fallback)
    {
        var all = map.Dates ?? ["yyyy-MM-dd"];
        offsets = all.Contains(Offset);
        moments = [.. all.Where(format => format != Offset && format.AsSpan().ContainsAny("Hh"))];
        days = [.. all.Where(format => format != Offset && !format.AsSpan().ContainsAny("Hh"))];
        formats = string.Join(" or ", all);
        monthFirst = map.MonthFirst;
        decimalComma = map.DecimalComma;
        currency = map.Currency is { } code ? new(code) : fallback;
        (Today, Calendar) = (today, calendar);
        Zone = map.TimeZone is { } named ? TimeZoneInfo.FindSystemTimeZoneById(named) : zone;
    }

    public DateOnly Today { get; }

    public FiscalCalendar Calendar { get; }

    /// <summary>Where days begin and times without an offset were written down.</summary>
    public TimeZoneInfo Zone { get; }

    /// <param name="scale">What a number or amount is multiplied by.</param>
    /// <param name="currencyCode">Of amounts: the row's own currency, if it names one.</param>
    public Cell Read(Field field, string text, decimal scale, string? currencyCode) => field.Type switch
    {
        FieldType.Text when field.Allowed.IsEmpty => Cell.Of(new FieldValue.Text(text)),
        FieldType.Text => Choice(field, text),
        FieldType.Reference => Cell.Of(new FieldValue.Text(text)),
        FieldType.Number => Number(text, scale),
        FieldType.Flag => Flag(text),
        FieldType.Day => Day(text),
        FieldType.Moment => Moment(text) is { Trouble: null, Moment: var moment } ? Cell.Of(new FieldValue.Moment(moment)) : Cell.Refused(Moment(text).Trouble!),
        FieldType.Money => Amount(text, scale, currencyCode),
        _ => List(text),
    };

    private Cell Number(string text, decimal scale) =>
        NumberText.TryRead(text, decimalComma, out var number) && Scaled(number, scale) is { } scaled
            ? Cell.Of(new FieldValue.Number(scaled))
            : Cell.Refused($"\"{text}\" is no number with a decimal {(decimalComma ? "comma" : "point")}");

    private Cell Amount(string text, decimal scale, string? currencyCode)
    {
        var number = text;
        var written = text.Split(' ', '\u00A0') switch
        {
            [.. var rest, var last] when rest.Length > 0 && Currency.IsCode(last) => (last, string.Join(' ', rest)),
            [var first, .. var rest] when rest.Length > 0 && Currency.IsCode(first) => (first, string.Join(' ', rest)),
            _ => ((string?)null, text),
        };
        (var inText, number) = written;
        if (currencyCode is { Length: > 0 } && !Currency.IsCode(currencyCode))
            return Cell.Refused($"\"{currencyCode}\" is no ISO currency code");
        if (inText is not null && currencyCode is { Length: > 0 } && inText != currencyCode)
            return Cell.Refused($"\"{text}\" and the currency {currencyCode} disagree");
        if ((inText ?? (currencyCode is { Length: > 0 } ? currencyCode : null)) is not { } code)
        {
            if (currency is not { } usual)
                return Cell.Refused($"\"{text}\" has no currency: neither row, map nor settings name one");
            code = usual.Code;
        }

        if (!NumberText.TryRead(number, decimalComma, out var amount) || Scaled(amount, scale) is not { } scaled)
            return Cell.Refused($"\"{text}\" is no amount with a decimal {(decimalComma ? "comma" : "point")}");
        try
        {
            return Cell.Of(new FieldValue.Amount(Money.Of(scaled, new(code))));
        }
        catch (OverflowException)
        {
            return Cell.Refused($"\"{text}\" is too large an amount");
        }
    }

    private static decimal? Scaled(decimal number, decimal scale)
    {
        try
        {
            return number * scale;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Cell List(string text)
    {
        var values = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return values.Length <= MostValues ? Cell.Of(new FieldValue.List([.. values])) : Cell.Refused($"there are {values.Length} values, more than {MostValues}");
    }

    private static Cell Flag(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => Cell.Of(new FieldValue.Flag(true)),
        "FALSE" or "0" or "NO" => Cell.Of(new FieldValue.Flag(false)),
        _ => Cell.Refused($"\"{text}\" is neither true nor false"),
    };

    private static Cell Choice(Field field, string text)
    {
        var wanted = text.Replace(" ", "", StringComparison.Ordinal);
        return field.Allowed.FirstOrDefault(allowed => allowed.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } choice
            ? Cell.Of(new FieldValue.Text(choice))
            : Cell.Refused($"\"{text}\" is none of {string.Join(", ", field.Allowed)}");
    }
}
