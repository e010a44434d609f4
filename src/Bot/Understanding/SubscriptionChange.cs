using System.Collections.Immutable;

namespace Bot.Understanding;

/// <summary>What somebody wants otherwise about being told. Null and empty: as it is.</summary>
public sealed record SubscriptionChange
{
    /// <summary>Names of rules.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>What becomes of <see cref="Rules"/>.</summary>
    public SubscriptionAct Act { get; init; }

    /// <summary>Days of the digest; empty for every working day.</summary>
    public ImmutableArray<DayOfWeek>? Days { get; init; }

    /// <summary>Time of the digest, as it was said.</summary>
    public string? Time { get; init; }

    /// <summary>A digest is wanted, whether or not there is one.</summary>
    public bool WantsDigest { get; init; }

    /// <summary>Quiet hours, as they were said; two empty texts for none.</summary>
    public (string From, string Until)? Quiet { get; init; }
}

public enum SubscriptionAct
{
    /// <summary>Nothing becomes of the rules.</summary>
    None,

    /// <summary>Told of these alone; of all where none is named.</summary>
    Only,

    Mute,

    /// <summary>These are muted and no others.</summary>
    MuteThese,

    Unmute,
}
