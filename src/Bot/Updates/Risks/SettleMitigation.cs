using Bot.Understanding;
using Domain.Asking;
using Domain.Risks;

namespace Bot.Updates.Risks;

/// <summary>A step against a risk is done or dropped: from its line on a card. Undone with one press.</summary>
internal sealed class SettleMitigation : IUpdate
{
    public UpdateKind Kind => UpdateKind.MitigationState;

    public string Done => "Mitigation updated";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order is not { Record: { } id, MitigationState: { } state } || hearing.View.Find(Mitigation.Kind, id) is not { } step || hearing.Portfolio.Journal.HomeOf(Mitigation.Kind.Name, id) is not { } home)
            return new Reply.Refused(Sentence.Of($"I know no such step any more; nothing was written."));
        if (!UpdateRights.MayChange(hearing, step.Account))
            return new Reply.Refused(Sentence.Of($"A risk is changed by those who see the amounts of its account; nothing was written."));
        if (!step.IsOpen)
            return new Reply.Refused(Sentence.Of($"That step is {step.State.ToString()!.ToLowerInvariant()} already; nothing was written."));
        var name = step.Step is { Length: > 0 } words ? words : "The step";
        return new RecordChange(Mitigation.Kind, id, $"Mitigation “{name}”", home, hearing)
            .Set(Mitigation.Fields.State, "state", state)
            .Proposed(order with { Said = name }, Sentence.Of($"Update a step against a risk"), needsConfirmation: false);
    }
}
