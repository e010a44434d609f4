using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Contacts;
using Domain.Ledger;

namespace Bot.Updates.Contacts;

/// <summary><c>met Jane Roe, new CPO of Contoso</c>: somebody of the client's who is not known yet, or whose title is another one now. Confirmed first.</summary>
internal sealed class AddContact : IUpdate
{
    private const int MostCharacters = 200;

    public UpdateKind Kind => UpdateKind.Contact;

    public string Done => "Contact kept";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => order.Text.Length is 0 or > MostCharacters || order.Title is { Length: > MostCharacters }
        ? new Reply.Clarify(Sentence.Of($"Who is it? Write for example: add contact Jane Roe, CPO of Contoso."), [])
        : AccountChoice.Propose(order, inquiry, account =>
        {
            var hearing = inquiry.Hearing;
            var known = hearing.View.Of(Contact.Kind).FirstOrDefault(contact =>
                hearing.View.CanonicalAccount(contact.Account) == account && string.Equals(contact.Name, order.Text, StringComparison.OrdinalIgnoreCase));
            var name = UpdateRights.NameOf(account, hearing.Portfolio);
            return known is null
                ? new RecordChange(Contact.Kind, new RecordId(inquiry.NewId()), $"Contact {order.Text}", Partition.Account(account), hearing)
                    .With(Contact.Fields.Account, account).With(Contact.Fields.Status, "active")
                    .Set(Contact.Fields.Name, "contact", order.Text).Set(Contact.Fields.Title, "title", order.Title)
                    .Proposed(order, Sentence.Of($"Add {order.Text} to the contacts of {name}?"))
                : new RecordChange(Contact.Kind, known.Id, order.Text, hearing.Portfolio.Journal.HomeOf(Contact.Kind.Name, known.Id) ?? Partition.Account(account), hearing)
                    .Set(Contact.Fields.Title, "title", order.Title)
                    .Proposed(order, Sentence.Of($"Change the title of {order.Text}?"));
        });
}
