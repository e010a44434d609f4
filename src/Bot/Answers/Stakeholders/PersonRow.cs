using Domain;
using Domain.Asking;
using Domain.Contacts;

namespace Bot.Answers.Stakeholders;

/// <summary>Somebody of theirs in a line: support beside the name; title, role, account and the last two-way touch under it.</summary>
internal static class PersonRow
{
    /// <param name="days">Since the last two-way touch; null where none is recorded.</param>
    /// <param name="account">The one that is asked about, which needs no saying; null for several.</param>
    public static AnswerRow Of(Contact contact, int? days, RecordId? account, View view)
    {
        var note = new Phrase();
        var role = contact.BuyingRole is { } known ? StakeholderWords.Of(known) : "";
        foreach (var part in new[] { contact.Title, role, view.CanonicalAccount(contact.Account) is { } home && home != account ? view.AccountName(home) : null }.Where(text => text is { Length: > 0 }))
            note.Add($"{part}, ");
        note.Add(days is { } since ? Sentence.Of($"last spoke with us {Quantity.Days(since)} ago") : Sentence.Of($"no talk with us is recorded"));
        return new(StakeholderWords.NameOf(contact), [])
        {
            Under = Sentence.Of($"{StakeholderWords.Of(contact.PoliticalStatus)}"),
            Aside = Sentence.Of($"{StakeholderWords.Of(contact.Support)}"),
            Note = note.ToSentence(),
            WantsAttention = contact is { PoliticalStatus: PoliticalStatus.InnerCircle, IsAgainst: true },
            Record = contact.Id,
            Columns =
            [
                new("Title", Sentence.Of($"{contact.Title ?? ""}")),
                new("Role", Sentence.Of($"{role}")),
                new("Standing", Sentence.Of($"{StakeholderWords.Of(contact.PoliticalStatus)}")),
                new("Support", Sentence.Of($"{StakeholderWords.Of(contact.Support)}")),
                new("Days since two-way contact", days is { } ago ? Sentence.Of($"{ago}") : Sentence.Of($"")),
                new("Account", Sentence.Of($"{view.AccountName(contact.Account)}")),
            ],
        };
    }
}
