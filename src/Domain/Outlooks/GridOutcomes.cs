using System.Collections.Immutable;
using System.Numerics;

namespace Domain.Outlooks;

/// <summary>
/// The sums of many deals on a grid. An amount between two points is split over both so that the mean is kept; the split widens the spread a little, which is
/// counted. Small deals would be widened most: they are first summed up by the dozen on finer grids of their own.
/// </summary>
internal static class GridOutcomes
{
    private const int Points = 8192;

    /// <summary>Deals of fewer steps than this are summed up on a finer grid first.</summary>
    private const int FewSteps = 16;

    private const int DealsTogether = 64;
    private const int PointsTogether = 4096;

    public static Outcomes Of(ImmutableArray<DealChance> deals, long certain)
    {
        var total = deals.Sum(deal => (double)deal.Amount);
        var step = Math.Max(1, (long)Math.Ceiling(total / Points));
        DealChance[] large = [.. deals.Where(deal => deal.Amount >= FewSteps * step)];
        DealChance[][] small = [.. deals.Where(deal => deal.Amount < FewSteps * step).OrderBy(deal => deal.Amount).Chunk(DealsTogether)];
        // Each part that is added may end a step higher than its amount.
        var grid = new Grid(step, (int)(total / step) + large.Length + small.Length + 2);
        foreach (var deal in large)
            grid.Add(deal.Amount, deal.Probability);
        foreach (var together in small)
            grid.Add(Together(together, step));
        return grid.Outcomes(certain);
    }

    private static Grid Together(DealChance[] deals, long coarse)
    {
        var total = deals.Sum(deal => deal.Amount);
        var step = Math.Clamp((total / PointsTogether) + 1, 1, coarse);
        var fine = new Grid(step, (int)(total / step) + deals.Length + 2);
        foreach (var deal in deals)
            fine.Add(deal.Amount, deal.Probability);
        return fine;
    }

    /// <summary>Probabilities of the multiples of a step.</summary>
    private sealed class Grid(long step, int points)
    {
        private double[] current = First(points);
        private double[] next = new double[points];
        private int last;
        private double variance;
        private double added;

        public void Add(long amount, double probability)
        {
            var below = (int)(amount / step);
            var above = amount % step / (double)step;
            variance += (double)amount * amount * probability * (1 - probability);
            added += probability * above * (1 - above) * step * step;
            ReadOnlySpan<(int Steps, double Weight)> parts = [(0, 1 - probability), (below, probability * (1 - above)), (below + 1, probability * above)];
            Convolve(parts);
        }

        /// <summary>Another, finer grid, each of its points split over two of this one.</summary>
        public void Add(Grid finer)
        {
            var reach = (int)((long)finer.last * finer.Step / step) + 2;
            var parts = new (int Steps, double Weight)[reach];
            for (var at = 0; at < reach; at++)
                parts[at].Steps = at;
            for (var at = 0; at <= finer.last; at++)
            {
                var sum = at * finer.Step;
                var below = (int)(sum / step);
                var above = sum % step / (double)step;
                parts[below].Weight += finer.current[at] * (1 - above);
                parts[below + 1].Weight += finer.current[at] * above;
                added += finer.current[at] * above * (1 - above) * step * step;
            }

            variance += finer.variance;
            added += finer.added;
            Convolve(parts);
        }

        public Outcomes Outcomes(long certain)
        {
            var sums = new long[last + 1];
            for (var at = 0; at <= last; at++)
                sums[at] = certain + (at * step);
            return new(sums, current[..(last + 1)], Math.Sqrt(variance + added) - Math.Sqrt(variance), step);
        }

        private long Step => step;

        private void Convolve(ReadOnlySpan<(int Steps, double Weight)> parts)
        {
            var reach = Math.Min(points - 1, last + parts[^1].Steps);
            next.AsSpan(0, reach + 1).Clear();
            foreach (var (steps, weight) in parts)
                if (weight > 0)
                    AddScaled(current.AsSpan(0, Math.Min(last, points - 1 - steps) + 1), weight, next.AsSpan(steps));
            (current, next, last) = (next, current, reach);
        }

        private static void AddScaled(ReadOnlySpan<double> from, double weight, Span<double> to)
        {
            var at = 0;
            var scale = new Vector<double>(weight);
            for (; at <= from.Length - Vector<double>.Count; at += Vector<double>.Count)
                (new Vector<double>(to[at..]) + (new Vector<double>(from[at..]) * scale)).CopyTo(to[at..]);
            for (; at < from.Length; at++)
                to[at] += from[at] * weight;
        }

        private static double[] First(int points)
        {
            var first = new double[points];
            first[0] = 1;
            return first;
        }
    }
}
