namespace Domain.Alerts;

/// <summary>How pressing something is. Higher than when it was last told is "worse".</summary>
public enum AlertSeverity
{
    Low,

    Medium,

    /// <summary>Marked in colour.</summary>
    High,

    /// <summary>Does not wait for the digest, and climbs while nobody has acknowledged it.</summary>
    Critical,
}
