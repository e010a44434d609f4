using System.Collections.Immutable;

namespace Domain.Outlooks;

/// <summary>
/// What the open deals may come to together: every sum with its probability, under the assumption that deals are won or lost independently of each other.
/// Amounts are minor units of one currency. Computed by convolution, never by chance (source: domain formula F6).
/// </summary>
public sealed class Outcomes
{
    /// <summary>Above so many deals the sums are too many to hold, and are kept on a grid.</summary>
    public const int MostExact = 20;

    private readonly double[] cumulative;

    internal Outcomes(long[] sums, double[] probabilities, double spread, long step)
    {
        (Sums, Step, AddedSpread) = (sums, step, spread);
        cumulative = new double[sums.Length];
        var (total, mean) = (0d, 0d);
        for (var at = 0; at < sums.Length; at++)
        {
            total += probabilities[at];
            cumulative[at] = total;
            mean += sums[at] * probabilities[at];
        }

        Mean = mean;
    }

    /// <summary>The expected sum: Σ amount × probability, exactly so on the grid as well.</summary>
    public double Mean { get; }

    public bool IsExact => Step == 0;

    /// <summary>Width of the grid in minor units; 0 when exact.</summary>
    public long Step { get; }

    /// <summary>By how much the grid widens the standard deviation at most, in minor units; 0 when exact.</summary>
    public double AddedSpread { get; }

    /// <summary>How far a quantile of many deals may be off, in minor units: half a step, and what the grid adds to the spread, at the distance of P10 and P90 from the mean.</summary>
    public long Error => IsExact ? 0 : (long)Math.Ceiling((Step / 2d) + (1.29 * AddedSpread));

    private long[] Sums { get; }

    public static Outcomes Of(IReadOnlyList<DealChance> deals)
    {
        ArgumentNullException.ThrowIfNull(deals);
        foreach (var deal in deals)
            if (deal.Amount <= 0 || deal.Probability is not (>= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(deals), deal, "An amount above 0 and a probability from 0 to 1 are needed.");
        ImmutableArray<DealChance> open = [.. deals.Where(deal => deal.Probability > 0)];
        var certain = open.Where(deal => deal.Probability >= 1).Sum(deal => deal.Amount);
        open = open.RemoveAll(deal => deal.Probability >= 1);
        return open.Length <= MostExact ? ExactOutcomes.Of(open, certain) : GridOutcomes.Of(open, certain);
    }

    /// <summary>The least sum that is not exceeded with the given probability: P10 is <c>Quantile(0.1)</c>, the low case.</summary>
    public long Quantile(double probability)
    {
        // Sums of doubles fall short of round numbers by their last digits.
        const double Rounding = 1e-12;
        var at = Array.BinarySearch(cumulative, probability - Rounding);
        return Sums[Math.Min(at < 0 ? ~at : at, Sums.Length - 1)];
    }

    /// <summary>The probability that the sum is at least this.</summary>
    public double ChanceToReach(long sum)
    {
        var first = Array.BinarySearch(Sums, sum);
        if (first < 0)
            first = ~first;
        return first == 0 ? 1 : first >= Sums.Length ? 0 : Math.Clamp(1 - cumulative[first - 1], 0, 1);
    }
}
