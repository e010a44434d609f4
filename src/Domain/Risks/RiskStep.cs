using System.Collections.Immutable;

namespace Domain.Risks;

/// <summary>What is to be done next against a risk: a step that is neither done nor dropped, or what the risk itself names where it has no steps of its own.</summary>
/// <param name="Mitigation">Null for the next step that the risk itself names.</param>
public sealed record RiskStep(Risk Risk, Mitigation? Mitigation)
{
    /// <summary>The mitigation, else the risk.</summary>
    public RecordId Record => Mitigation?.Id ?? Risk.Id;

    /// <summary>Who takes it; whoever keeps the risk where nobody is named for the step.</summary>
    public RecordId? Owner => Mitigation?.Owner ?? Risk.Owner;

    public DateOnly? Due => Mitigation is { } step ? step.Due : Risk.Due;

    /// <param name="risks">A risk that is not among them has no steps here.</param>
    /// <param name="mitigations">Done and dropped ones included.</param>
    public static ImmutableArray<RiskStep> Of(IReadOnlyCollection<Risk> risks, IEnumerable<Mitigation> mitigations)
    {
        var known = risks.ToDictionary(risk => risk.Id);
        Mitigation[] open = [.. mitigations.Where(step => step is { IsOpen: true, Risk: { } risk } && known.ContainsKey(risk))];
        var guarded = open.Select(step => step.Risk!.Value).ToHashSet();
        return
        [
            .. open.Select(step => new RiskStep(known[step.Risk!.Value], step)),
            .. risks.Where(risk => risk.Due is not null && !guarded.Contains(risk.Id)).Select(risk => new RiskStep(risk, null)),
        ];
    }
}
