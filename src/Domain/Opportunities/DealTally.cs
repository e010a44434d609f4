using System.Collections.Immutable;
using Domain.Asking;

namespace Domain.Opportunities;

/// <summary>Readings gathered into one value, which is rounded once, at the end.</summary>
internal sealed class DealTally(DealMeasure measure, Currency currency)
{
    private readonly List<decimal>? values = measure == DealMeasure.Median ? [] : null;
    private decimal sum;
    private decimal weight;
    private decimal extreme;
    private int covered;
    private int total;

    public void Add(DealReading reading)
    {
        total++;
        if (reading.Omitted is not null)
            return;
        var isFirst = covered++ == 0;
        sum += reading.Value * reading.Weight;
        weight += reading.Weight;
        values?.Add(reading.Value);
        if (isFirst || (measure == DealMeasure.Smallest ? reading.Value < extreme : reading.Value > extreme))
            extreme = reading.Value;
    }

    public DealValue Value => new(Quantity, covered, total);

    private Quantity? Quantity => measure switch
    {
        DealMeasure.Count => Asking.Quantity.Count(covered),
        DealMeasure.Amount when total == 0 => Asking.Quantity.Of(Money.Zero(currency)),
        _ when covered == 0 || weight == 0 => null,
        DealMeasure.Amount => Rounded(sum),
        DealMeasure.Average => Rounded(sum / weight),
        DealMeasure.Median => Rounded(Median(values!)),
        DealMeasure.Largest or DealMeasure.Smallest => Rounded(extreme),
        DealMeasure.Cycle or DealMeasure.Age or DealMeasure.StageAge => Asking.Quantity.Days(Math.Round(sum / weight, 2, MidpointRounding.AwayFromZero)),
        _ => Asking.Quantity.Ratio(Math.Round(sum / weight, 6, MidpointRounding.AwayFromZero)),
    };

    private Quantity Rounded(decimal amount) => Asking.Quantity.Of(Money.Of(amount, currency));

    private static decimal Median(List<decimal> values)
    {
        var sorted = values.ToImmutableArray().Sort();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
