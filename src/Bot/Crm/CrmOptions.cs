namespace Bot.Crm;

/// <summary>Section <c>Crm</c>, but for the rules of fields, which <see cref="OwnershipRules"/> reads.</summary>
public sealed class CrmOptions
{
    /// <summary>False: this instance reads nothing and sends nothing by itself.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often each CRM is asked what has changed.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one instance may take over a page, or over a change that goes back, before another does its work again.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a CRM that is in trouble is left alone when it does not say: doubled each time, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Until when to leave it alone after so many failures, the last one included.</summary>
    internal TimeSpan PauseAfter(CrmTrouble.Later trouble, int failures)
    {
        var own = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, Pause.Ticks << Math.Min(Math.Max(failures - 1, 0), 16)));
        return trouble.After is { } asked && asked > own ? asked : own;
    }
}
