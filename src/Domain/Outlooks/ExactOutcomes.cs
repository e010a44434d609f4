using System.Collections.Immutable;

namespace Domain.Outlooks;

/// <summary>Every sum that a few deals can come to.</summary>
internal static class ExactOutcomes
{
    /// <param name="certain">What is won for sure, in minor units.</param>
    public static Outcomes Of(ImmutableArray<DealChance> deals, long certain)
    {
        long[] sums = [certain];
        double[] probabilities = [1];
        foreach (var deal in deals)
            (sums, probabilities) = With(sums, probabilities, deal);
        return new(sums, probabilities, spread: 0, step: 0);
    }

    /// <summary>Merges the sums without the deal and those with it, both in order; equal ones are one.</summary>
    private static (long[] Sums, double[] Probabilities) With(long[] sums, double[] probabilities, DealChance deal)
    {
        var (merged, weights) = (new long[2 * sums.Length], new double[2 * sums.Length]);
        var (lost, won, count) = (0, 0, 0);
        while (won < sums.Length)
        {
            var without = lost < sums.Length ? sums[lost] : long.MaxValue;
            var with = checked(sums[won] + deal.Amount);
            merged[count] = Math.Min(without, with);
            if (without <= with)
                weights[count] += probabilities[lost++] * (1 - deal.Probability);
            if (with <= without)
                weights[count] += probabilities[won++] * deal.Probability;
            count++;
        }

        Array.Resize(ref merged, count);
        Array.Resize(ref weights, count);
        return (merged, weights);
    }
}
