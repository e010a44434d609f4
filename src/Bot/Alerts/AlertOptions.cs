namespace Bot.Alerts;

/// <summary>Section <c>Alerts</c>: when people are told.</summary>
public sealed class AlertOptions
{
    /// <summary>Days on which digests are sent, in the reader's own calendar.</summary>
    public IList<DayOfWeek> WorkingDays { get; } = [];

    /// <summary>When a GAM's record names no time: local, HH:mm.</summary>
    public string PersonalDigestTime { get; set; } = "08:00";

    /// <summary>How late a digest may still be sent when the bot was down at its time.</summary>
    public TimeSpan CatchUp { get; set; } = TimeSpan.FromHours(4);

    public bool IsWorkingDay(DayOfWeek day) =>
        WorkingDays.Count == 0 ? day is not (DayOfWeek.Saturday or DayOfWeek.Sunday) : WorkingDays.Contains(day);

    /// <summary>The local day, and since when what is told daily at that local time is due; null on a free day, before its time, and when it is too late.</summary>
    /// <param name="days">The days on which it is told; none for every working day.</param>
    internal (DateOnly Day, DateTimeOffset At)? DueToday(TimeOnly time, string? timeZone, DateTimeOffset now, params IReadOnlyCollection<DayOfWeek> days)
    {
        var zone = LocalTimes.Zone(timeZone);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var dueAt = LocalTimes.MomentOf(day, time, zone);
        return (days.Count == 0 ? IsWorkingDay(day.DayOfWeek) : days.Contains(day.DayOfWeek)) && dueAt <= now && now - dueAt <= CatchUp ? (day, dueAt) : null;
    }
}
