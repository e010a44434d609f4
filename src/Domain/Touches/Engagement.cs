using Domain.Contacts;

namespace Domain.Touches;

/// <summary>How fresh the contact with somebody is: 100 · 0.5^(days since the last two-way touch ÷ half-life).</summary>
/// <remarks>Source: domain formula F13.</remarks>
public static class Engagement
{
    public const int ExecutiveHalfLife = 45;
    public const int ChampionHalfLife = 14;
    public const int UserHalfLife = 30;

    /// <summary>Days without contact after which it is in trouble.</summary>
    public const int DormantDays = 60;

    /// <param name="days">Since the last two-way touch; null when there was none, which counts 0.</param>
    /// <returns>0 to 100, not rounded.</returns>
    public static decimal Recency(int? days, int halfLife) => days is { } since ? 100 * Fading.Left(since, halfLife) : 0;

    /// <summary>Days after which half of the contact's freshness is gone. A champion must be met more often than anybody else.</summary>
    public static int HalfLifeOf(Contact? contact) => contact is { BuyingRole: BuyingRole.Champion } ? ChampionHalfLife : IsExecutive(contact) ? ExecutiveHalfLife : UserHalfLife;

    public static bool IsExecutive(Contact? contact) => contact?.Level?.Trim().ToUpperInvariant() is "C" or "VP";
}
