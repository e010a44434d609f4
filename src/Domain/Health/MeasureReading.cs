using System.Collections.Immutable;
using Domain.Asking;

namespace Domain.Health;

/// <summary>What one measure says of a place.</summary>
/// <param name="Score">0 to 100, not rounded.</param>
/// <param name="Latest">The day of the latest news in it: from there it fades.</param>
/// <param name="Words">What was counted, without a full stop.</param>
/// <param name="Records">The rows behind it, those that pull it down first.</param>
public sealed record MeasureReading(decimal Score, DateOnly Latest, Sentence Words, ImmutableArray<RecordId> Records);

/// <summary>One measure of health. A pure function of what was true; null when there is nothing to measure.</summary>
internal interface IHealthMeasure
{
    /// <summary>One of <see cref="MeasureNames"/>.</summary>
    string Name { get; }

    /// <summary>True when it rests on amounts: only those see it who may see them.</summary>
    bool IsOfMoney { get; }

    MeasureReading? Read(HealthEvidence evidence);
}
