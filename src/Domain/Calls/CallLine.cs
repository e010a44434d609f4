namespace Domain.Calls;

/// <summary>One line of a call: a region, a person, an account, or the whole.</summary>
/// <param name="Key">The region or the person's id; empty for deals without one.</param>
/// <param name="Own">The number submitted for the line itself; it stands above those of its parts and does not touch them.</param>
/// <param name="OwnAmount">Its amount in the currency of the call; null without one, or without a rate.</param>
/// <param name="Below">What its parts called together; null when none did, or when it has none.</param>
/// <param name="Before">What counted when the last call closed.</param>
/// <param name="Ledger">What the deals say now.</param>
public sealed record CallLine(string Key, string Label, Submission? Own, Money? OwnAmount, Money? Below, Money? Before, Money Ledger)
{
    /// <summary>The number that counts: the own one, else the sum below; null when nobody called.</summary>
    public Money? Called => OwnAmount ?? Below;

    /// <summary>Called − what the deals say.</summary>
    public Money? Difference => Called - Ledger;

    /// <summary>Called now − called when the last call closed.</summary>
    public Money? Change => Called - Before;

    /// <summary>A number from above replaces what was called below.</summary>
    public bool IsOverridden => OwnAmount is { } own && Below is { } below && own != below;
}
