using System.Collections.Concurrent;

namespace Domain;

/// <summary>
/// On which day a moment falls in a zone. How far the zone is from UTC is looked up once for each day of UTC: a portfolio asks for hundreds of thousands of moments,
/// and a zone's rules cost more than all else that is done with most of them. Safe for concurrent use.
/// </summary>
public sealed class ZonedDays
{
    private const short Unknown = short.MinValue;
    private const short Moves = short.MaxValue;

    private static readonly int First = new DateOnly(1990, 1, 1).DayNumber;
    private static readonly int Count = new DateOnly(2090, 1, 1).DayNumber - First;
    private static readonly ConcurrentDictionary<TimeZoneInfo, ZonedDays> Zones = new();

    /// <summary>Minutes ahead of UTC, by day of UTC. Two that find the same out at once write the same.</summary>
    private readonly short[] offsets = new short[Count];

    private ZonedDays(TimeZoneInfo zone)
    {
        Zone = zone;
        Array.Fill(offsets, Unknown);
    }

    public TimeZoneInfo Zone { get; }

    public static ZonedDays Of(TimeZoneInfo zone) => Zones.GetOrAdd(zone, one => new(one));

    public DateOnly DayOf(DateTimeOffset moment)
    {
        var day = (int)(moment.UtcTicks / TimeSpan.TicksPerDay);
        if ((uint)(day - First) >= (uint)offsets.Length)
            return Converted(moment);
        var offset = offsets[day - First];
        if (offset == Unknown)
            offsets[day - First] = offset = OffsetOn(day);
        return offset == Moves ? Converted(moment) : DateOnly.FromDayNumber((int)((moment.UtcTicks + (offset * TimeSpan.TicksPerMinute)) / TimeSpan.TicksPerDay));
    }

    private short OffsetOn(int day)
    {
        var begin = new DateTimeOffset(day * TimeSpan.TicksPerDay, TimeSpan.Zero);
        var (first, last) = (Zone.GetUtcOffset(begin), Zone.GetUtcOffset(begin.AddDays(1)));
        return first == last && first.Ticks % TimeSpan.TicksPerMinute == 0 ? (short)first.TotalMinutes : Moves;
    }

    private DateOnly Converted(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
}
