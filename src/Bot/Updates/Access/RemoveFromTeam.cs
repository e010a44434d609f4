using Bot.Understanding;
using Domain.Asking;

namespace Bot.Updates.Access;

/// <summary><c>remove Jane Doe from Contoso</c>: off the team, she sees what her role alone shows.</summary>
internal sealed class RemoveFromTeam : IUpdate
{
    public UpdateKind Kind => UpdateKind.RemoveFromTeam;

    public string Done => "Taken off the team";

    public bool IsPrivate => true;

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => TeamChange.Of(order, inquiry) switch
    {
        { Refusal: { } refusal } => refusal,
        { Change: { IsOnTeam: false } change } => new Reply.Refused(
            Sentence.Of($"{change.Person.Name ?? ""} is not on the team of {change.AccountName} ({change.Reason}; sees {Sight.Of(change.Now)}); nothing was written.")),
        { Change: { } change } => change.Proposed(
            order, [.. change.Person.Accounts.Where(account => change.Hearing.Portfolio.Families.Canonical(account) != change.Account)],
            $"Take {change.Person.Name} off the team of {change.AccountName}?", $"{change.Person.Name} taken off the team of {change.AccountName}",
            then => then < change.Now ? $"Hide amounts from {change.Person.Name}" : $"Take {change.Person.Name} off"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
