using Bot.Understanding;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Alerts;

/// <summary>What an alert warns of gets another owner: a deal, a risk, a review, a promise. The card shows who keeps it now; undone with one press.</summary>
internal sealed class HandOver : IUpdate
{
    public UpdateKind Kind => UpdateKind.HandOver;

    public string Done => "Handed over";

    public bool IsForAll => true;

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order is not { Record: { } key, SaidOn: { } today } || AlertRules.Find(new AlertScope(hearing.View, today, null, inquiry.Health), key.Value) is not { } item)
            return new Reply.Refused(Sentence.Of($"That does not hold any more; nothing was written."));
        if (order.Person is not { } person || hearing.View.Find(Person.Kind, person) is not { Name: { } name })
            return new Reply.Clarify(Sentence.Of($"To whom? Choose a person; nothing was written."), []);
        if (Owned(item, hearing.Portfolio) is not { } owned)
            return new Reply.Refused(Sentence.Of($"Nobody owns that; nothing was written."));
        if (!UpdateRights.MayChange(hearing, item.Account))
            return new Reply.Refused(Sentence.Of($"Only those who see the amounts of that account may give it another owner; nothing was written."));
        return new RecordChange(owned.Kind, item.Subject, item.Title, owned.Home, hearing)
            .Set(owned.Owner, "owner", (RecordId?)person)
            .Proposed(order with { Said = item.Title }, Sentence.Of($"Hand over to {name}"), needsConfirmation: false);
    }

    /// <summary>The record that the alert is about, when it is of a kind that has an owner.</summary>
    internal static (RecordKind Kind, Field<RecordId?> Owner, Partition Home)? Owned(AlertItem item, Portfolio portfolio)
    {
        foreach (var (kind, owner) in RecordKinds.Owned)
            if (portfolio.State(kind, item.Subject) is not null && portfolio.Journal.HomeOf(kind.Name, item.Subject) is { } home)
                return (kind, owner, home);
        return null;
    }
}
