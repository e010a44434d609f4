namespace Bot.Alerts;

/// <summary>Section <c>Alerts</c>.</summary>
public sealed class AlertOptions
{
    /// <summary>False: this instance sends nothing by itself.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Days on which digests are sent, in the reader's own calendar.</summary>
    public IList<DayOfWeek> WorkingDays { get; } = [];

    /// <summary>When a GAM's record names no time: local, HH:mm.</summary>
    public string PersonalDigestTime { get; set; } = "08:00";

    /// <summary>How late a digest may still be sent when the bot was down at its time.</summary>
    public TimeSpan CatchUp { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How long one instance may take before another does its work again. Longer than sending with all its retries.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often it is looked whether something is due.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(20);

    public bool IsWorkingDay(DayOfWeek day) =>
        WorkingDays.Count == 0 ? day is not (DayOfWeek.Saturday or DayOfWeek.Sunday) : WorkingDays.Contains(day);
}
