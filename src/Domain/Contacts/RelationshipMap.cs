using System.Collections.Immutable;
using Domain.Health;
using Domain.Opportunities;

namespace Domain.Contacts;

/// <summary>
/// Who stands where at a client: whether somebody is known whose word counts there, and whether they want us to win. Whoever moved or left does not count; of
/// whom nothing is recorded nothing is taken for granted.
/// </summary>
/// <remarks>Source: domain formula F14. A key player is somebody in the inner circle; the political structure alone makes none.</remarks>
public sealed class RelationshipMap
{
    private RelationshipMap(ImmutableArray<Contact> contacts) => Contacts = contacts;

    /// <summary>Those who are there: nearest to the decision first, of those the most supportive; what is not recorded comes last.</summary>
    public ImmutableArray<Contact> Contacts { get; }

    public IEnumerable<Contact> KeyPlayers => Contacts.Where(contact => contact.PoliticalStatus == PoliticalStatus.InnerCircle);

    public IEnumerable<Contact> SupportiveKeyPlayers => KeyPlayers.Where(contact => contact.IsSupportive);

    public RelationshipStatus Status =>
        Contacts.IsEmpty ? RelationshipStatus.NoContact
        : !KeyPlayers.Any() ? RelationshipStatus.NoKeyPlayer
        : !SupportiveKeyPlayers.Any() ? RelationshipStatus.NoSupport
        : RelationshipStatus.Supported;

    /// <summary>Of a deal that hangs on these people: green where a supportive key player decides or approves it, yellow where one only supports it, else red.</summary>
    public HealthBand ColourOfDeal => Status < RelationshipStatus.Supported ? HealthBand.Red : SupportiveKeyPlayers.Any(contact => contact.Decides) ? HealthBand.Green : HealthBand.Yellow;

    /// <summary>Of the roles that must be known where a deal is to be won (<see cref="DealHealth.RequiredRoles"/>), those that nobody has.</summary>
    public IEnumerable<BuyingRole> MissingRoles => DealHealth.RequiredRoles.Where(role => !Contacts.Any(contact => contact.BuyingRole == role));

    /// <summary>Those of whom it is not recorded how near they stand to the decision, or whether they support us.</summary>
    public IEnumerable<Contact> Unknown => Contacts.Where(contact => contact is { PoliticalStatus: null } or { Support: null });

    /// <param name="contacts">Of an account, or of those that count for it.</param>
    public static RelationshipMap Of(IEnumerable<Contact> contacts)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        return new(
        [
            .. contacts.Where(contact => contact.IsActive)
                .OrderBy(contact => contact.PoliticalStatus is null).ThenBy(contact => contact.PoliticalStatus)
                .ThenBy(contact => contact.Support is null).ThenBy(contact => contact.Support)
                .ThenBy(contact => contact.Name, StringComparer.OrdinalIgnoreCase).ThenBy(contact => contact.Id),
        ]);
    }
}

/// <summary>How far we have come at a client; its number is that of the formula.</summary>
public enum RelationshipStatus
{
    NoContact = 0,

    /// <summary>People are known, and none of them is a key player.</summary>
    NoKeyPlayer = 1,

    /// <summary>A key player is known, and none is known to support us.</summary>
    NoSupport = 2,

    /// <summary>A key player supports us.</summary>
    Supported = 3,
}
