using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Risks;

namespace Bot.Updates.Risks;

/// <summary><c>mitigate the risk plant may close: sign a second supplier, owner Jane, due Friday</c>: a step against a risk. It moves no number and is undone with one press.</summary>
internal sealed class PlanMitigation : IUpdate
{
    private const int MostCharacters = 300;

    public UpdateKind Kind => UpdateKind.Mitigation;

    public string Done => "Mitigation planned";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order.Text.Length > MostCharacters)
            return new Reply.Refused(Sentence.Of($"That is longer than a step may be: {order.Text.Length} characters, {MostCharacters} at most."));
        if (order.Record is not { } id || hearing.View.Find(Risk.Kind, id) is not { Account: { } account } risk || hearing.Portfolio.Journal.HomeOf(Risk.Kind.Name, id) is not { } home)
            return new Reply.Refused(Sentence.Of($"I know no such risk any more; nothing was written."));
        if (!UpdateRights.MayChange(hearing, account))
            return new Reply.Refused(Sentence.Of($"A risk is changed by those who see the amounts of its account; nothing was written."));
        if (hearing.View.ClearanceFor(risk.Account) < Clearance.Money)
            return new Reply.Refused(Sentence.Of($"Not everybody here may see that of this account. Tell me in our private chat; nothing was written."));
        if (!risk.IsOpen)
            return new Reply.Refused(Sentence.Of($"That risk is {(risk.State == RiskState.Closed ? "closed" : "no longer one: it has occurred")}; nothing was written."));
        return new RecordChange(Mitigation.Kind, new RecordId(inquiry.NewId()), $"Mitigation “{Excerpt.Of(order.Text)}” of “{risk.Title ?? id.Value}”", home, hearing)
            .With(Mitigation.Fields.Account, account)
            .With(Mitigation.Fields.State, MitigationState.Planned)
            .With(Mitigation.Fields.Risk, id)
            .Set(Mitigation.Fields.Step, "step", order.Text)
            .Set(Mitigation.Fields.Owner, "owner", order.Person ?? risk.Owner ?? hearing.Person!.Id)
            .Set(Mitigation.Fields.Due, "due", order.Day)
            .Saying(order.Day is null ? [Sentence.Of($"No day was said.")] : [])
            .Proposed(order, Sentence.Of($"Plan a step against the risk “{risk.Title ?? id.Value}”"), needsConfirmation: false);
    }
}
