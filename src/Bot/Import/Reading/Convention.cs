using System.Collections.Immutable;
using System.Globalization;
using Bot.Import.Maps;
using Domain;
using Domain.Ledger;

namespace Bot.Import.Reading;

/// <summary>How this import writes days, moments, numbers and amounts. Everything is strict: what could mean two things is refused.</summary>
internal sealed class Convention
{
    private const string Offset = "offset";
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
        _ => Cell.Of(new FieldValue.List([.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])),
    };

    /// <summary>A moment in UTC; a day stands for its beginning.</summary>
    public (DateTimeOffset Moment, string? Trouble) Moment(string text)
    {
        foreach (var format in moments)
            if (TryMoment(text, format, out var moment))
                return (moment, null);
        return Day(text) is { Value: FieldValue.Day { Value: var day } } ? (StartOf(day), null) : (default, $"\"{text}\" is no moment in {formats}");
    }

    /// <summary>When the day begins in the zone; an hour that the clocks leave out begins when they go on.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private Cell Day(string text)
    {
        DateOnly? found = null;
        foreach (var format in days)
        {
            if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == found)
                continue;
            if (found is null)
                found = day;
            else if (monthFirst is not { } first)
                return Cell.Refused($"\"{text}\" is {found:yyyy-MM-dd} or {day:yyyy-MM-dd}: the map does not say whether the month comes first");
            else if (first == (format.IndexOf('M', StringComparison.Ordinal) < format.IndexOf('d', StringComparison.Ordinal)))
                found = day;
        }

        if (found is { } sure)
            return Cell.Of(new FieldValue.Day(sure));
        if (offsets && OffsetDay.TryRead(text, Today, Calendar, out var told))
            return Cell.Of(new FieldValue.Day(told));
        foreach (var format in moments)
            if (TryMoment(text, format, out var moment))
                return Cell.Of(new FieldValue.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime)));
        return Cell.Refused($"\"{text}\" is no day in {formats}");
    }

    private bool TryMoment(string text, string format, out DateTimeOffset moment)
    {
        moment = default;
        if (format.AsSpan().ContainsAny("zK") && DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment))
        {
            // K also accepts a text without an offset, which is then a local time.
            if (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf(':', StringComparison.Ordinal))
            {
                moment = moment.ToUniversalTime();
                return true;
            }
        }
        else if (format.EndsWith("'Z'", StringComparison.Ordinal))
        {
            return DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
        }

        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Kind != DateTimeKind.Unspecified || Zone.IsInvalidTime(local))
            return false;
        moment = new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
        return true;
    }

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
