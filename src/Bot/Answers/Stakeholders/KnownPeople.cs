using Domain;
using Domain.Contacts;

namespace Bot.Answers.Stakeholders;

/// <summary>The map of those contacts whose standing the reader may see: of others it would look as if nobody had recorded it.</summary>
internal sealed class KnownPeople
{
    public KnownPeople(View view, IReadOnlyCollection<Contact> contacts)
    {
        Contact[] shown = [.. contacts.Where(contact => view.ClearanceFor(contact.Account) >= Contact.Fields.Support.Clearance)];
        Map = RelationshipMap.Of(shown);
        NotShown = contacts.Count(contact => contact.IsActive) - Map.Contacts.Length;
    }

    public RelationshipMap Map { get; }

    /// <summary>How many are left out.</summary>
    public int NotShown { get; }

    public bool IsHidden => Map.Contacts.IsEmpty && NotShown > 0;
}
