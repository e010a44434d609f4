using Bot.Understanding;
using Domain.Asking;
using Domain.Contacts;

namespace Bot.Updates.Contacts;

/// <summary><c>Olivier Rochat has left</c>, <c>Chiara is our champion</c>, <c>Chiara is in the inner circle</c>, <c>Chiara supports us</c>, <c>email of Chiara is ...</c>.</summary>
internal sealed class ChangeContact : IUpdate
{
    private const int MostCharacters = 200;

    public UpdateKind Kind => UpdateKind.ContactChange;

    public string Done => "Contact changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order.Contacts is not [var id] || hearing.View.Find(Contact.Kind, id) is not { Account: { } account } contact || hearing.Portfolio.Journal.HomeOf(Contact.Kind.Name, id) is not { } home)
            return new Reply.Refused(Sentence.Of($"I know no such contact any more; nothing was written."));
        if (!UpdateRights.MayWrite(hearing, hearing.Portfolio.Families.Canonical(account)))
            return new Reply.Refused(Sentence.Of($"You are not on the team of that account; nothing was written."));
        // What is thought of somebody is said where everybody may hear it, or not at all.
        if (order is { PoliticalStatus: not null } or { Support: not null } && hearing.View.ClearanceFor(account) < Contact.Fields.Support.Clearance)
            return new Reply.Refused(Sentence.Of($"Not everybody here may see that of this account. Tell me in our private chat; nothing was written."));
        if (order.Email is { } email && (email.Length > MostCharacters || email.Count(character => character == '@') != 1 || email.Any(char.IsWhiteSpace) || email[0] == '@' || email[^1] == '@'))
            return new Reply.Refused(Sentence.Of($"\"{email}\" is no email address, such as jane.roe@example.com; nothing was written."));
        var name = contact.Name is { Length: > 0 } known ? known : id.Value;
        return new RecordChange(Contact.Kind, id, name, home, hearing)
            .Set(Contact.Fields.Title, "title", order.Title)
            .Set(Contact.Fields.Email, "email", order.Email)
            .Set(Contact.Fields.Status, "status", order.ContactStatus)
            .Set(Contact.Fields.BuyingRole, "role", order.BuyingRole)
            .Set(Contact.Fields.PoliticalStatus, "standing", order.PoliticalStatus)
            .Set(Contact.Fields.Support, "support", order.Support)
            .Proposed(order, Sentence.Of($"Change what is known of {name}?"));
    }
}
