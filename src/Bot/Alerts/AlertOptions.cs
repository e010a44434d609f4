using Domain.Alerts;
using Domain.Asking;

namespace Bot.Alerts;

/// <summary>Section <c>Alerts</c>: when people are told.</summary>
public sealed class AlertOptions
{
    internal const string UsualTime = "08:00";

    /// <summary>Days on which digests are sent, in the reader's own calendar.</summary>
    public IList<DayOfWeek> WorkingDays { get; } = [];

    /// <summary>When a GAM's record names no time: local, HH:mm.</summary>
    public string PersonalDigestTime { get; set; } = UsualTime;

    /// <summary>How late a digest may still be sent when the bot was down at its time.</summary>
    public TimeSpan CatchUp { get; set; } = TimeSpan.FromHours(4);

    /// <summary>
    /// How often somebody is disturbed within seven days by alerts that come by themselves: cards, and lines in their threads. Beyond it, what is not critical waits for the
    /// digest. 0: only what is critical comes by itself.
    /// </summary>
    public int WeeklyBudget { get; set; } = 5;

    /// <summary>How much working time whoever was told of something critical has to answer, before the next one is told.</summary>
    public TimeSpan ClimbAfter { get; set; } = TimeSpan.FromHours(4);

    public bool IsWorkingDay(DayOfWeek day) =>
        WorkingDays.Count == 0 ? day is not (DayOfWeek.Saturday or DayOfWeek.Sunday) : WorkingDays.Contains(day);

    /// <summary>What is told by itself to whoever wants that, and on which days.</summary>
    /// <param name="isPersonal">For one person in private; else for a channel.</param>
    internal AlertPreview PreviewOf(Subscription told, bool isPersonal) => new(
        [.. AlertRules.All.Select(rule => rule.Name).Where(rule => !told.Tells(rule))],
        told.Days.IsEmpty ? [.. Enum.GetValues<DayOfWeek>().Where(IsWorkingDay)] : told.Days,
        [])
    {
        IsPersonal = isPersonal,
        Subscriber = told.Id,
    };

    /// <summary>The local day, and since when what is told daily at that local time is due; null on a free day, before its time, and when it is too late.</summary>
    /// <param name="days">The days on which it is told; none for every working day.</param>
    internal (DateOnly Day, DateTimeOffset At)? DueToday(TimeOnly time, string? timeZone, DateTimeOffset now, params IReadOnlyCollection<DayOfWeek> days)
    {
        var zone = LocalTimes.Zone(timeZone);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var dueAt = LocalTimes.MomentOf(day, time, zone);
        return IsToldOn(day, days) && dueAt <= now && now - dueAt <= CatchUp ? (day, dueAt) : null;
    }

    /// <summary>True for the first day of its month on which there is a digest.</summary>
    /// <inheritdoc cref="DueToday" path="/param[@name='days']"/>
    internal bool IsFirstOfMonth(DateOnly day, params IReadOnlyCollection<DayOfWeek> days) =>
        IsToldOn(day, days) && !Enumerable.Range(1, day.Day - 1).Any(earlier => IsToldOn(new(day.Year, day.Month, earlier), days));

    private bool IsToldOn(DateOnly day, IReadOnlyCollection<DayOfWeek> days) => days.Count == 0 ? IsWorkingDay(day.DayOfWeek) : days.Contains(day.DayOfWeek);
}
