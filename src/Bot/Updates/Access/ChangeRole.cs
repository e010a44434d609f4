using System.Collections.Immutable;
using Bot.People;
using Bot.Understanding;
using Domain.Asking;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Access;

/// <summary><c>make Jane Doe a regional manager for EMEA</c>: for administrators. Somebody stays an administrator.</summary>
internal sealed class ChangeRole : IUpdate
{
    public UpdateKind Kind => UpdateKind.ChangeRole;

    public string Done => "Role changed";

    public bool IsPrivate => true;

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var (hearing, portfolio) = (inquiry.Hearing, inquiry.Hearing.Portfolio);
        if (hearing.Person is not { Role: Role.Administrator })
            return new Reply.Refused(Sentence.Of($"Only an administrator decides who has which role."));
        if (order.Person is not { } id || PeopleIndex.Of(portfolio).Find(id) is not { } person || order.Role is not { } role)
            return new Reply.Clarify(Sentence.Of($"Whom do you mean, and which role? Write for example: make Jane Doe a seller."), []);
        if (order.Region is { } said && !Regions.Of(portfolio).Contains(said, StringComparer.OrdinalIgnoreCase))
            return new Reply.Clarify(Sentence.Of($"I know no region \"{said}\". There are: {string.Join(", ", Regions.Of(portfolio))}."), []);
        var region = order.Region ?? person.Region;
        if (role == Role.RegionalManager && region is null or "")
            return new Reply.Clarify(Sentence.Of($"For which region? Write for example: make {person.Name ?? ""} a regional manager for {Regions.Of(portfolio).FirstOrDefault("EMEA")}."), []);
        var before = person.Role ?? Role.Viewer;
        if (before == role && region == person.Region)
            return new Reply.Refused(Sentence.Of($"{person.Name ?? ""} is {Roles.WithArticle(role)} already; nothing was written."));
        var others = AccessRights.OtherAdministrators(id, portfolio);
        return before == Role.Administrator && role != Role.Administrator && others.IsEmpty
            ? new Reply.Refused(Sentence.Of($"{person.Name ?? ""} is the only administrator. Make somebody else an administrator first; nothing was written."))
            : Proposed(order, hearing, person, person with { Role = role, Region = region }, before == Role.Administrator && role != Role.Administrator ? others[0] : null);
    }

    /// <param name="remaining">An administrator whose role is said again with it, so that two who take the role from each other at the same moment clash.</param>
    private static Reply.Proposed Proposed(UpdateOrder order, Hearing hearing, Person person, Person after, Person? remaining)
    {
        var portfolio = hearing.Portfolio;
        var draft = Draft.Set(Partition.Shared, Person.Kind, person.Id, $"{person.Name} is now {Sight.RoleOf(after)}").With(Person.Fields.Role, after.Role);
        if (after.Region != person.Region)
            draft = draft.With(Person.Fields.Region, after.Region);
        ImmutableArray<ProposedValue> values = [new("Role", Sight.RoleOf(person), Sight.RoleOf(after)), new("Sees", Sight.Of(person, portfolio), Sight.Of(after, portfolio))];
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Make {person.Name ?? ""} {Roles.WithArticle(after.Role!.Value)}?"),
            Changes =
            [
                draft,
                .. remaining is null ? [] : new[] { Draft.Set(Partition.Shared, Person.Kind, remaining.Id, $"{remaining.Name} stays administrator").With(Person.Fields.Role, Role.Administrator) },
            ],
            Values = values,
            Effects = after.Role == Role.Administrator
                ? [Sentence.Of($"An administrator also decides who sees what, and confirms who people are.")]
                : values[1].Old == values[1].New ? [Sentence.Of($"{person.Name ?? ""} sees the same as before.")] : [],
            Confirm = $"Make {person.Name} {Roles.WithArticle(after.Role.Value)}",
            ExpectedSequence = portfolio.Journal.LastSequence(Partition.Shared),
        });
    }
}
