using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Contacts;

namespace Bot.Answers.Stakeholders;

/// <summary>What is missing at a client, each with the step that would close it.</summary>
internal sealed class GapRows(View view, RecordId account, RelationshipMap map)
{
    public AnswerRow Of(RelationshipGap gap)
    {
        var name = gap.Contact is { } contact ? StakeholderWords.NameOf(contact) : "";
        var row = new AnswerRow(Label(gap), []) { Note = Step(gap, name), Record = gap.Contact?.Id };
        return gap.Kind switch
        {
            RelationshipGapKind.Silence => row with { Aside = gap.Days is { } days ? Sentence.Of($"{Quantity.Days(days)}") : Sentence.Of($"never recorded") },
            RelationshipGapKind.Unknown => row with { Aside = Sentence.Of($"{map.Unknown.Count()} of {map.Contacts.Length}") },
            _ => row,
        };
    }

    private static string Label(RelationshipGap gap) => gap.Kind switch
    {
        RelationshipGapKind.Contact => "Nobody there is known",
        RelationshipGapKind.KeyPlayer => "No key player is known",
        RelationshipGapKind.Support => "No key player is known to support us",
        RelationshipGapKind.Opponent => "A key player is against us",
        RelationshipGapKind.Silence => "A key player is silent",
        RelationshipGapKind.Role => $"No {StakeholderWords.Of(gap.Role!.Value)} is known",
        _ => "Contacts that count as unknown",
    };

    private Sentence Step(RelationshipGap gap, string name) => gap switch
    {
        { Kind: RelationshipGapKind.Contact } => Sentence.Of($"Add the first: “add contact Jane Roe, CPO of {view.AccountName(account)}”"),
        { Kind: RelationshipGapKind.KeyPlayer } => Sentence.Of($"Find out whose word counts there, and write it: “{name} is in the inner circle”"),
        { Kind: RelationshipGapKind.Support, Contact.Support: Support.Neutral } => Sentence.Of($"{name} is neutral: find out what would make them prefer us"),
        { Kind: RelationshipGapKind.Support, Contact.Support: null } => Sentence.Of($"Find out what {name} thinks of us, and write it: “{name} is a supporter”"),
        { Kind: RelationshipGapKind.Support } => Sentence.Of($"Find out what {name} holds against us, and answer it"),
        { Kind: RelationshipGapKind.Opponent } => map.SupportiveKeyPlayers.FirstOrDefault() is { } ally
            ? Sentence.Of($"{name}: ask {StakeholderWords.NameOf(ally)} what stands behind it") : Sentence.Of($"Find out what {name} holds against us, and answer it"),
        { Kind: RelationshipGapKind.Silence } => Sponsor() is { } sponsor ? Sentence.Of($"{name}: let {sponsor} call") : Sentence.Of($"{name}: find somebody of ours at their level who calls"),
        { Kind: RelationshipGapKind.Role, Role: BuyingRole.Economic } => Sentence.Of($"Find out who releases the money, and meet them"),
        { Kind: RelationshipGapKind.Role, Role: BuyingRole.Champion } => Sentence.Of($"Find somebody who gains by it and speaks for us when we are not there"),
        { Kind: RelationshipGapKind.Role } => Sentence.Of($"Find out who judges whether it works, and show it to them"),
        _ => Sentence.Of($"Ask those who meet them, and write it: “{name} is a supporter”"),
    };

    private string? Sponsor()
    {
        var seen = new HashSet<RecordId>();
        for (var above = view.Find(Account.Kind, account); above is not null && seen.Add(above.Id); above = view.Find(Account.Kind, view.CanonicalAccount(above.Parent)))
            if (view.PersonName(above.Sponsor) is { } sponsor)
                return sponsor;
        return null;
    }
}
