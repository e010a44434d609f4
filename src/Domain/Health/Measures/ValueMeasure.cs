using Domain.Asking;
using Domain.Promises;

namespace Domain.Health.Measures;

/// <summary>What we promised to deliver in the last year and did.</summary>
internal sealed class ValueMeasure : IHealthMeasure
{
    private const int Days = 365;

    public string Name => MeasureNames.Value;

    public bool IsOfMoney => false;

    public MeasureReading? Read(HealthEvidence evidence)
    {
        Promise[] ours = [.. evidence.Promises.Where(promise => (promise.Side ?? PromiseSide.Us) == PromiseSide.Us && evidence.Ago(promise.Due!.Value) < Days && promise.State is PromiseState.Done or PromiseState.Missed)];
        return KeptRate.Of(ours, PromiseSide.Us) is not { Rate: { } rate } kept ? null : new(
            100 * rate, ours.Max(promise => promise.Due!.Value), Sentence.Of($"kept {kept.Done} of {kept.Done + kept.Missed} of our promises"),
            [.. ours.OrderBy(promise => promise.State == PromiseState.Done).ThenByDescending(promise => promise.Due).ThenBy(promise => promise.Id).Select(promise => promise.Id)]);
    }
}
