using Bot.Answers;
using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;
using Domain.Escalations;

namespace Bot.Updates.Escalations;

/// <summary>An escalation is acknowledged, resolved, verified by the client, closed or opened again: in words or from its line. Acknowledging stops its clock and must not wait; all else is confirmed first.</summary>
internal sealed class ChangeEscalation : IUpdate
{
    private const int MostChoices = 6;

    public UpdateKind Kind => UpdateKind.EscalationState;

    public string Done => "Escalation updated";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order.Record is null && order.Candidates.Length > 1)
            return Which(order, inquiry);
        if (order is not { Record: { } id, EscalationState: { } state } || hearing.View.Find(Escalation.Kind, id) is not { } escalation || hearing.Portfolio.Journal.HomeOf(Escalation.Kind.Name, id) is not { } home)
            return new Reply.Refused(Sentence.Of($"I know no such escalation; nothing was written."));
        if (!UpdateRights.MayChange(hearing, escalation.Account))
            return new Reply.Refused(Sentence.Of($"An escalation is changed by those who see the amounts of its account; nothing was written."));
        if (EscalationLife.Refusal(escalation, state) is { } refusal)
            return new Reply.Refused(new Phrase().Add(refusal).Add($"; nothing was written.").ToSentence());
        var name = $"Escalation “{(escalation.Title is { Length: > 0 } title ? Excerpt.Of(title) : id.Value)}”";
        return new RecordChange(Escalation.Kind, id, name, home, hearing)
            .Set(Escalation.Fields.State, "state", state)
            .Set(Escalation.Fields.AcknowledgedBy, "acknowledged by", state == EscalationState.Acknowledged ? hearing.Person!.Id : null)
            .Set(Escalation.Fields.VerifiedBy, "verified by", state == EscalationState.Verified ? Said(order) : null)
            .Set(Escalation.Fields.Cause, "cause", state is EscalationState.Resolved or EscalationState.Closed ? Said(order) : null)
            .Saying(state switch
            {
                EscalationState.Acknowledged => [Sentence.Of($"Its clock stands.")],
                EscalationState.Open => [Sentence.Of($"Its clock starts anew.")],
                EscalationState.Resolved => [Sentence.Of($"The client has yet to verify it before it closes.")],
                _ => [],
            })
            .Proposed(order with { Said = order.Said.Length > 0 ? order.Said : name }, Sentence.Of($"Change the {name}?"), needsConfirmation: state != EscalationState.Acknowledged);
    }

    private static string? Said(UpdateOrder order) => order.Text.Length > 0 ? order.Text : null;

    private static Reply.Proposed Which(UpdateOrder order, UpdateInquiry inquiry) => new(new()
    {
        Said = order.Said,
        Summary = Sentence.Of($"Which escalation do you mean?"),
        Changes = [],
        Missing = [new(MissingPart.Record, Sentence.Of($"Escalation"), [.. order.Candidates.Take(MostChoices).Select(id => new MissingChoice(Excerpt.Of(inquiry.Hearing.View.Find(Escalation.Kind, id)?.Title ?? id.Value), id.Value))])],
    });
}
