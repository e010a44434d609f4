using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Escalations;
using Domain.Ledger;
using Domain.Risks;

namespace Bot.Updates.Escalations;

/// <summary><c>escalate the outage at Contoso</c>, <c>escalate the risk plant may close</c>: others are told of it, so it is confirmed first.</summary>
internal sealed class Escalate : IUpdate
{
    private const int MostCharacters = 300;

    public UpdateKind Kind => UpdateKind.Escalate;

    public string Done => "Escalated";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        if (order.Text.Length is 0 or > MostCharacters)
            return order.Text.Length == 0 ? new Reply.Clarify(Sentence.Of($"What shall be escalated? Write for example: escalate the outage at Contoso."), [])
                : new Reply.Refused(Sentence.Of($"That is longer than an escalation may be called: {order.Text.Length} characters, {MostCharacters} at most."));
        return AccountChoice.Propose(order, inquiry, account => UpdateRights.MayChange(inquiry.Hearing, account)
            ? Proposed(order, inquiry, account) : new Reply.Refused(Sentence.Of($"It is escalated by those who see the amounts of the account; nothing was written.")));
    }

    private static Reply Proposed(UpdateOrder order, UpdateInquiry inquiry, RecordId account)
    {
        var hearing = inquiry.Hearing;
        var risk = hearing.View.Find(Risk.Kind, order.Record);
        var owner = order.Person ?? risk?.Owner ?? hearing.View.Find(Account.Kind, account)?.Leader ?? hearing.Person!.Id;
        return New(new(inquiry.NewId()), order.Text, account, risk?.Id, owner, order.Level ?? 1, Partition.Account(account), hearing)
            .Saying(Sentence.Of($"Unless somebody acknowledges it, it climbs after 4 hours of its owner's working time."))
            .Proposed(order, Sentence.Of($"Escalate on {UpdateRights.NameOf(account, hearing.Portfolio)}?"));
    }

    /// <summary>An escalation that nobody has acknowledged yet; its owner is told.</summary>
    public static RecordChange New(RecordId id, string title, RecordId? account, RecordId? risk, RecordId owner, int level, Partition home, People.Hearing hearing) =>
        new RecordChange(Escalation.Kind, id, $"Escalation “{Excerpt.Of(title)}”", home, hearing)
            .With(Escalation.Fields.Account, account)
            .With<EscalationState?>(Escalation.Fields.State, EscalationState.Open)
            .With(Escalation.Fields.Risk, risk)
            .With<RecordId?>(Escalation.Fields.OpenedBy, hearing.Person!.Id)
            .With(Escalation.Fields.Told, [owner])
            .Set(Escalation.Fields.Title, "what", title)
            .Set(Escalation.Fields.Level, "level", level)
            .Set(Escalation.Fields.Owner, "owner", owner);
}
