using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Teams;

namespace Bot.Updates.Teams;

/// <summary>
/// <c>Jane Doe is the solution architect on Contoso</c>: what somebody does for an account. What they may see is another thing, and is said where it is not what one
/// would think.
/// </summary>
internal sealed class SetTeamRole : IUpdate
{
    private const int MostCharacters = 100;

    public UpdateKind Kind => UpdateKind.TeamRole;

    public string Done => "Role kept";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => AccountChoice.Propose(order, inquiry, account =>
    {
        var hearing = inquiry.Hearing;
        var people = PeopleIndex.Of(hearing.Portfolio);
        var name = UpdateRights.NameOf(account, hearing.Portfolio);
        if (order.Person is not { } id || people.Find(id) is not { } person)
            return new Reply.Clarify(Sentence.Of($"Whom do you mean? Write for example: Jane Doe is the solution architect on {name}."), []);
        if (order.Text.Length is 0 or > MostCharacters)
            return new Reply.Refused(Sentence.Of($"A role has between 1 and {MostCharacters} characters; nothing was written."));
        // One record for each person and account: a new role takes the place of the old one.
        return new RecordChange(TeamRole.Kind, Import.Identity.Of("team", TeamRole.Kind.Name, $"{account}|{id}"), $"{person.Name ?? ""} on {name}", Partition.Account(account), hearing)
            .With(TeamRole.Fields.Account, account).With(TeamRole.Fields.Person, id)
            .Set(TeamRole.Fields.Role, "role", order.Text)
            .Saying(people.Reader(person).Own(account) >= Clearance.Money ? [] : [Sentence.Of($"{person.Name ?? ""} does not see its amounts: write \"add {person.Name ?? ""} to {name}\" for that.")])
            .Proposed(order, Sentence.Of($"Make {person.Name ?? ""} {order.Text} on {name}?"));
    });
}
