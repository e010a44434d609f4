using Domain.Asking;

namespace Domain.Escalations;

/// <summary>Which states an escalation goes through: open → acknowledged → resolved → verified by the client → closed. It may be opened again until it is closed.</summary>
public static class EscalationLife
{
    /// <summary>Why it may not go to the state; null where it may. A sentence without a full stop.</summary>
    public static Sentence? Refusal(Escalation escalation, EscalationState to)
    {
        ArgumentNullException.ThrowIfNull(escalation);
        var from = escalation.State ?? EscalationState.Open;
        return (from, to) switch
        {
            (EscalationState.Closed, _) => Sentence.Of($"It is closed; what happens again is a new escalation"),
            (_, EscalationState.Open) when from == EscalationState.Open => Sentence.Of($"It is open"),
            (_, EscalationState.Open) => null,
            _ when from == to => Sentence.Of($"It is {NameOf(to)} already"),
            (EscalationState.Open, EscalationState.Acknowledged) => null,
            (EscalationState.Open or EscalationState.Acknowledged, EscalationState.Resolved) => null,
            (EscalationState.Resolved, EscalationState.Verified) => null,
            (EscalationState.Verified, EscalationState.Closed) => null,
            (_, EscalationState.Acknowledged) => Sentence.Of($"It is {NameOf(from)} already"),
            (EscalationState.Open or EscalationState.Acknowledged, _) => Sentence.Of($"It is not resolved yet"),
            (EscalationState.Resolved, EscalationState.Closed) => Sentence.Of($"The client has not verified that it is resolved"),
            _ => Sentence.Of($"It is {NameOf(from)} already"),
        };
    }

    private static string NameOf(EscalationState state) => state.ToString().ToLowerInvariant();
}
