using System.Globalization;
using Domain.Ledger;

namespace Bot.Import.Reading;

internal sealed partial class Convention
{
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
}
