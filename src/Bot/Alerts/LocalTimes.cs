using System.Globalization;

namespace Bot.Alerts;

/// <summary>Local times of day and the moments they stand for.</summary>
internal static class LocalTimes
{
    /// <summary>HH:mm, as people write it; null for empty or anything else.</summary>
    public static TimeOnly? Parse(string? text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The zone of that IANA name; UTC for an unknown one.</summary>
    public static TimeZoneInfo Zone(string? name) => name is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The moment at which it is that time there. A time that a clock change skips is the first moment after it; one that comes twice is the earlier.</summary>
    public static DateTimeOffset MomentOf(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
