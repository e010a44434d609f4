using System.Collections.Immutable;
using Domain.Opportunities;

namespace Domain.Qualifications;

/// <summary>What must be so before a deal is committed: economic buyer, paper process and champion validated, and a next step with a day that has not passed.</summary>
/// <param name="Open">What is not so, in that order; empty where the deal may be committed.</param>
/// <remarks>Source: domain formula F16 and the commit gate of H5.</remarks>
public sealed record CommitGate(ImmutableArray<GateCondition> Open)
{
    public const QualificationLevel Needed = QualificationLevel.Validated;

    private static readonly ImmutableArray<(GateCondition Condition, QualificationElement Element)> Elements =
        [(GateCondition.EconomicBuyer, QualificationElement.EconomicBuyer), (GateCondition.PaperProcess, QualificationElement.PaperProcess), (GateCondition.Champion, QualificationElement.Champion)];

    public bool IsPassed => Open.IsEmpty;

    public static CommitGate Of(DealQualification qualification, Opportunity deal, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(qualification);
        ArgumentNullException.ThrowIfNull(deal);
        return new(
        [
            .. Elements.Where(one => qualification[one.Element].Level < Needed).Select(one => one.Condition),
            .. deal is { NextStep: { Length: > 0 }, NextStepDue: { } due } && due >= day ? [] : (ReadOnlySpan<GateCondition>)[GateCondition.NextStep],
        ]);
    }

    /// <summary>A condition is about the element.</summary>
    public static bool Needs(QualificationElement element) => Elements.Any(one => one.Element == element);

    /// <summary>The element that a condition is about; null for the next step.</summary>
    public static QualificationElement? ElementOf(GateCondition condition) => Elements.Where(one => one.Condition == condition).Select(one => (QualificationElement?)one.Element).FirstOrDefault();
}

public enum GateCondition
{
    EconomicBuyer,
    PaperProcess,
    Champion,

    /// <summary>There is none, or it has no day, or its day has passed.</summary>
    NextStep,
}
