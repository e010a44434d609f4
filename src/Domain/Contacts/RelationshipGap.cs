using System.Collections.Immutable;
using Domain.Touches;

namespace Domain.Contacts;

/// <summary>What is missing at a client, in the order of weight: somebody whose word counts, their support, their ear, a role that must be known.</summary>
/// <param name="Contact">Whom it is about, or who is to be asked; null for nobody in particular.</param>
/// <param name="Role">Of <see cref="RelationshipGapKind.Role"/>: the one that nobody has.</param>
/// <param name="Days">Of <see cref="RelationshipGapKind.Silence"/>: since the last two-way touch; null where none is recorded.</param>
public sealed record RelationshipGap(RelationshipGapKind Kind, Contact? Contact = null, BuyingRole? Role = null, int? Days = null)
{
    /// <param name="daysSince">Days since the last two-way touch with a contact; null where none is recorded.</param>
    public static ImmutableArray<RelationshipGap> In(RelationshipMap map, Func<RecordId, int?> daysSince)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(daysSince);
        if (map.Status == RelationshipStatus.NoContact)
            return [new(RelationshipGapKind.Contact)];
        var nearest = map.Status == RelationshipStatus.NoSupport ? map.KeyPlayers.MinBy(Distance) : null;
        return
        [
            .. map.Status == RelationshipStatus.NoKeyPlayer ? [new(RelationshipGapKind.KeyPlayer, map.Contacts[0])] : (ReadOnlySpan<RelationshipGap>)[],
            .. nearest is not null ? [new(RelationshipGapKind.Support, nearest)] : (ReadOnlySpan<RelationshipGap>)[],
            .. map.KeyPlayers.Where(contact => contact.IsAgainst && contact != nearest).Select(contact => new RelationshipGap(RelationshipGapKind.Opponent, contact)),
            .. map.KeyPlayers.Select(contact => (Contact: contact, Days: daysSince(contact.Id))).Where(one => one.Days is null or > Engagement.DormantDays).Select(one => new RelationshipGap(RelationshipGapKind.Silence, one.Contact, Days: one.Days)),
            .. map.MissingRoles.Select(role => new RelationshipGap(RelationshipGapKind.Role, Role: role)),
            .. map.Unknown.FirstOrDefault() is { } unknown ? [new(RelationshipGapKind.Unknown, unknown)] : (ReadOnlySpan<RelationshipGap>)[],
        ];
    }

    /// <summary>How far somebody is from supporting us: of whom nothing is known may be nearer than an opponent.</summary>
    private static int Distance(Contact contact) => contact.Support switch { Support.Neutral => 0, null when !contact.IsAgainst => 1, null or Support.NonSupporter => 2, _ => 3 };
}

public enum RelationshipGapKind
{
    /// <summary>Nobody there is known.</summary>
    Contact,

    /// <summary>No key player is known; the contact is the one to ask about.</summary>
    KeyPlayer,

    /// <summary>No key player supports us; the contact is the one nearest to it.</summary>
    Support,

    /// <summary>A further key player is against us.</summary>
    Opponent,

    /// <summary>A key player has not spoken with us for longer than <see cref="Engagement.DormantDays"/>.</summary>
    Silence,

    /// <summary>Nobody is known who has a role that a deal needs.</summary>
    Role,

    /// <summary>Of the contact, and maybe of others, it is not recorded where they stand or whether they support us.</summary>
    Unknown,
}
