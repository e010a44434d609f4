using System.Collections.Immutable;

namespace Domain.Qualifications;

/// <summary>How well a deal is qualified: Σ weight · level ÷ 3 over the eight elements, of 100 points. What nobody recorded counts as unknown, which is 0.</summary>
/// <param name="Elements">All eight, in the order of the word.</param>
/// <remarks>Source: domain formula F16 (MEDDPICC).</remarks>
public sealed record DealQualification(ImmutableArray<QualifiedElement> Elements)
{
    private static readonly ImmutableArray<(QualificationElement Element, int Weight)> Weights =
    [
        (QualificationElement.Metrics, 15), (QualificationElement.EconomicBuyer, 15), (QualificationElement.DecisionCriteria, 10), (QualificationElement.DecisionProcess, 10),
        (QualificationElement.PaperProcess, 10), (QualificationElement.IdentifiedPain, 15), (QualificationElement.Champion, 15), (QualificationElement.Competition, 10),
    ];

    /// <summary>Somebody recorded something; else a score would say more than is known.</summary>
    public bool IsRecorded => Elements.Any(element => element.Said is not null);

    /// <summary>Of 100, to a tenth.</summary>
    public decimal Score => Math.Round(Elements.Sum(element => element.Weight * (int)element.Level) / 3m, 1);

    /// <summary>The element of the least level; of several one that the commit gate needs, of those the one that weighs most, of those the first.</summary>
    public QualifiedElement Weakest => Elements.OrderBy(element => element.Level).ThenByDescending(element => CommitGate.Needs(element.Element)).ThenByDescending(element => element.Weight).First();

    public QualifiedElement this[QualificationElement element] => Elements.First(one => one.Element == element);

    /// <param name="said">Of one deal. Where an element was recorded twice, what was said last counts.</param>
    /// <param name="day">Up to which the age of evidence is counted.</param>
    /// <param name="dayOf">The day of a moment, in the company's zone.</param>
    public static DealQualification Of(IEnumerable<Qualification> said, DateOnly day, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var last = said.Where(one => one is { Element: not null, Level: not null }).GroupBy(one => one.Element!.Value)
            .ToDictionary(ones => ones.Key, ones => ones.OrderBy(one => one.LevelSince).ThenBy(one => one.Id).Last());
        return new([.. Weights.Select(weight => QualifiedElement.Of(weight.Element, weight.Weight, last.GetValueOrDefault(weight.Element), day, dayOf))]);
    }
}

/// <summary>One element of a deal as it counts on a day.</summary>
/// <param name="Said">Null where nobody recorded anything.</param>
/// <param name="Age">Days since the evidence, 0 or more; null where nothing is recorded.</param>
/// <param name="Level">What counts: confirmed without evidence is validated, and evidence older than <see cref="FreshDays"/> days counts one level less.</param>
public sealed record QualifiedElement(QualificationElement Element, int Weight, Qualification? Said, int? Age, QualificationLevel Level)
{
    public const int FreshDays = 60;

    /// <summary>Too old to count as it was said.</summary>
    public bool IsAged => Age > FreshDays && Said?.Level > QualificationLevel.Unknown;

    internal static QualifiedElement Of(QualificationElement element, int weight, Qualification? said, DateOnly day, Func<DateTimeOffset, DateOnly> dayOf)
    {
        if (said is not { Level: { } level })
            return new(element, weight, null, null, QualificationLevel.Unknown);
        var evidenced = said.Day ?? (said.LevelSince is { } since ? dayOf(since) : day);
        var age = Math.Max(0, day.DayNumber - evidenced.DayNumber);
        if (level == QualificationLevel.Confirmed && string.IsNullOrWhiteSpace(said.Evidence))
            level = QualificationLevel.Validated;
        return new(element, weight, said, age, age > FreshDays && level > QualificationLevel.Unknown ? level - 1 : level);
    }
}
