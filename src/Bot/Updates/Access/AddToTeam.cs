using Bot.Understanding;
using Domain;
using Domain.Asking;

namespace Bot.Updates.Access;

/// <summary><c>add Jane Doe to Contoso</c>: on the team, she sees the account's amounts.</summary>
internal sealed class AddToTeam : IUpdate
{
    public UpdateKind Kind => UpdateKind.AddToTeam;

    public string Done => "Added to the team";

    public bool IsPrivate => true;

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => TeamChange.Of(order, inquiry) switch
    {
        { Refusal: { } refusal } => refusal,
        { Change: { IsOnTeam: true } change } => new Reply.Refused(Sentence.Of($"{change.Person.Name ?? ""} is on the team of {change.AccountName} already; nothing was written.")),
        { Change: { } change } => change.Proposed(
            order, [.. change.Person.Accounts, change.Account], $"Add {change.Person.Name} to the team of {change.AccountName}?", $"{change.Person.Name} added to the team of {change.AccountName}",
            then => then > change.Now && then >= Clearance.Money ? $"Let {change.Person.Name} see amounts" : $"Add {change.Person.Name}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
