using Domain.Asking;
using Domain.Opportunities;
using Domain.Qualifications;

namespace Bot.Answers.Qualifications;

/// <summary>The elements of a deal, their levels and the gate in words, and what to ask next of each.</summary>
internal static class QualificationWords
{
    private const int LongestEvidence = 140;

    public static string Of(QualificationElement element) => element switch
    {
        QualificationElement.Metrics => "Metrics",
        QualificationElement.EconomicBuyer => "Economic buyer",
        QualificationElement.DecisionCriteria => "Decision criteria",
        QualificationElement.DecisionProcess => "Decision process",
        QualificationElement.PaperProcess => "Paper process",
        QualificationElement.IdentifiedPain => "Identified pain",
        QualificationElement.Champion => "Champion",
        _ => "Competition",
    };

    public static string Of(QualificationLevel level) => level.ToString().ToLowerInvariant();

    /// <summary>What to ask the client, or oneself, to get further with the element.</summary>
    public static string Ask(QualificationElement element) => element switch
    {
        QualificationElement.Metrics => "What does it save or earn them, in their own numbers, and who of them says so?",
        QualificationElement.EconomicBuyer => "Who releases the money, and when do we speak with them?",
        QualificationElement.DecisionCriteria => "By what will they compare us, and where is that written?",
        QualificationElement.DecisionProcess => "Which steps are left until they have decided, who takes each, and by when?",
        QualificationElement.PaperProcess => "What has to pass legal, security and purchasing until they sign, and how long did that take last time?",
        QualificationElement.IdentifiedPain => "What happens to them if they do nothing, and who feels it?",
        QualificationElement.Champion => "Who speaks for us when we are not in the room, and what did they do for us last?",
        _ => "Against whom or what do they compare us, and what is our answer to it?",
    };

    /// <summary>Economic buyer (identified), paper process (unknown) and next step (overdue).</summary>
    public static string Short(CommitGate gate, DealQualification qualification, Opportunity deal) => Phrase.Said(
    [
        .. gate.Open.Select(condition => CommitGate.ElementOf(condition) is { } element ? $"{Of(element).ToLowerInvariant()} ({Of(qualification[element].Level)})"
            : $"next step ({(deal.NextStep is not { Length: > 0 } ? "none" : deal.NextStepDue is null ? "without a day" : "overdue")})"),
    ]);

    /// <summary>Why the element counts as it does, without a full stop.</summary>
    public static Sentence Why(QualifiedElement element, string? by)
    {
        if (element is not { Said: { Level: { } said } record, Age: { } age })
            return Sentence.Of($"nothing is recorded");
        var note = new Phrase();
        if (record.Evidence is { Length: > 0 } evidence)
            note.Add($"{Rendering.Excerpt.Of(evidence, LongestEvidence)}, ");
        note.Add($"{Quantity.Days(age)} old");
        if (by is not null)
            note.Add($", {by}");
        if (element.Level < said)
            note.Add(element.IsAged ? Sentence.Of($"; said to be {Of(said)}, too old to count so") : Sentence.Of($"; said to be {Of(said)}, without evidence"));
        return note.ToSentence();
    }
}
