using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>owner of the Fabrikam renewal is Jane Doe</c>, <c>assign it to Jane Doe</c>.</summary>
internal sealed class ChangeOwner : IUpdate
{
    public UpdateKind Kind => UpdateKind.DealOwner;

    public string Done => "Owner changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
    {
        var people = PeopleIndex.Of(subject.Hearing.Portfolio);
        if (order.Person is not { } id || people.Find(id) is not { } person)
            return new Reply.Clarify(Sentence.Of($"To whom shall {subject.Name} belong? Write for example: assign {subject.Name} to Jane Doe."), []);
        return subject.Change.Set(Opportunity.Fields.Owner, "owner", id)
            .Saying(people.Reader(person).Own(subject.Deal.Account) >= Clearance.Money ? [] : [Sentence.Of($"{person.Name ?? ""} does not see the amounts of its account.")])
            .Proposed(order, Sentence.Of($"Give {subject.Name} to {person.Name ?? ""}?"));
    });
}
