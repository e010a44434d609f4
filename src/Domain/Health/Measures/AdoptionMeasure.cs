using Domain.Asking;
using Domain.Usages;

namespace Domain.Health.Measures;

/// <summary>Seats used of those that are paid for: the last count of each unit and product.</summary>
internal sealed class AdoptionMeasure : IHealthMeasure
{
    /// <summary>A count that is older is not taken for one of today.</summary>
    private const int Days = 180;

    public string Name => MeasureNames.Adoption;

    public bool IsOfMoney => false;

    public MeasureReading? Read(HealthEvidence evidence)
    {
        Usage[] last =
        [
            .. evidence.Usages.Where(usage => usage.Record is { Entitled: > 0, Active: >= 0 } && evidence.Ago(usage.Record.Day!.Value) < Days)
                .GroupBy(usage => (usage.Place.Region?.ToUpperInvariant(), usage.Place.Unit, usage.Record.Account, usage.Record.Product))
                .Select(counts => counts.Select(count => count.Record).OrderByDescending(count => count.Day).ThenBy(count => count.Id).First())
                .OrderBy(count => count.Active / count.Entitled).ThenBy(count => count.Id),
        ];
        if (last is [])
            return null;
        var (active, entitled, latest) = (last.Sum(usage => usage.Active!.Value), last.Sum(usage => usage.Entitled!.Value), last.Max(usage => usage.Day!.Value));
        return new(Math.Min(100, 100 * active / entitled), latest, Sentence.Of($"{Quantity.Count((long)active)} of {Quantity.Count((long)entitled)} seats used by {latest}"), [.. last.Select(usage => usage.Id)]);
    }
}
