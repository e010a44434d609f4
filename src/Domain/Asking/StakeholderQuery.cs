using Domain.Contacts;

namespace Domain.Asking;

/// <summary>What is asked of a relationship map. Several parts narrow each other: key players who support us.</summary>
/// <param name="Show">Of one account or deal: whom or what is told.</param>
/// <param name="OnlyKeyPlayers">Of those, key players alone.</param>
/// <param name="AtMost">Of several accounts: those where we have come no further than this. Null: all of them.</param>
/// <param name="AtLeast">Of several accounts: those where we have come so far. Null: all of them.</param>
public sealed record StakeholderQuery(StakeholderShow Show, bool OnlyKeyPlayers = false, RelationshipStatus? AtMost = null, RelationshipStatus? AtLeast = null);

public enum StakeholderShow
{
    /// <summary>Everybody, by how near they stand to the decision.</summary>
    Everybody,

    Supporters,

    /// <summary>Those who are against us.</summary>
    Opponents,

    /// <summary>Those who decide or approve.</summary>
    Deciders,

    /// <summary>What is missing, with what to do about it.</summary>
    Gaps,
}
