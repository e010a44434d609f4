using Bot.Answers;
using Domain;
using Domain.Accounts;
using Domain.Contacts;

namespace Bot.Search.Briefs;

/// <summary>Somebody of the client's: what they are there. An address is for those who look them up, not for everybody who reads along.</summary>
internal static class ContactBrief
{
    public static RecordBrief Of(Contact contact, FoundRecord found, View view) => new(
        found, contact.Name ?? contact.Id.Value, RecordBrief.SubjectOf("Contact", found.Account, view),
        RecordBrief.Joined(RecordBrief.Said(contact.Title), RecordBrief.Said(view.AccountName(found.Account)), Gone(contact)),
        RecordBrief.Known(
            ("Title", RecordBrief.Said(contact.Title)),
            ("Account", RecordBrief.Said(view.AccountName(found.Account))),
            ("Unit", RecordBrief.Said(view.Find(Unit.Kind, contact.Unit)?.Name)),
            ("Level", RecordBrief.Said(contact.Level)),
            ("Status", Gone(contact))));

    private static Domain.Asking.Sentence? Gone(Contact contact) => contact.Status is "left" or "moved" ? RecordBrief.Said(contact.Status) : null;
}
