using System.Collections.Immutable;

namespace Domain.Outlooks;

/// <summary>What must be true to close a gap: the open deals that reach it together and are likeliest to be won, all of them (source: domain formula F29).</summary>
/// <param name="Deals">In the order of their amounts, greatest first; empty when nothing is needed.</param>
/// <param name="Amount">Their sum in minor units.</param>
/// <param name="Probability">That all of them are won, if deals are independent.</param>
/// <param name="IsLikeliest">False when there were too many deals to try all; then it is a good set, not surely the best.</param>
public sealed record GapClosing(ImmutableArray<DealChance> Deals, long Amount, double Probability, bool IsLikeliest)
{
    /// <summary>Above so many deals not every set is tried.</summary>
    public const int MostTried = 40;

    private const int MostSteps = 2_000_000;

    /// <returns>Null when all open deals together do not reach the gap.</returns>
    /// <param name="gap">Minor units.</param>
    public static GapClosing? Of(IReadOnlyList<DealChance> deals, long gap)
    {
        ArgumentNullException.ThrowIfNull(deals);
        if (gap <= 0)
            return new([], 0, 1, true);
        // Cheapest first: the least doubt per amount.
        DealChance[] candidates = [.. deals.Where(deal => deal is { Amount: > 0, Probability: > 0 }).OrderBy(deal => Doubt(deal) / deal.Amount).ThenByDescending(deal => deal.Amount).ThenBy(deal => deal.Deal)];
        if (candidates.Sum(deal => deal.Amount) < gap)
            return null;
        var search = new Search(candidates, gap);
        if (candidates.Length <= MostTried)
            search.TryAll();
        return search.Result(candidates.Length <= MostTried);
    }

    /// <summary>−ln p: the doubts of a set add up as its probabilities multiply.</summary>
    private static double Doubt(DealChance deal) => -Math.Log(Math.Min(1, deal.Probability));

    /// <summary>Branch and bound: a branch is left when even fractions of the cheapest deals could not beat the best set found.</summary>
    private sealed class Search
    {
        private readonly DealChance[] deals;
        private readonly double[] doubts;
        private readonly long[] rest;
        private readonly long gap;
        private readonly bool[] chosen;
        private bool[] best;
        private double least;
        private int steps;

        public Search(DealChance[] deals, long gap)
        {
            (this.deals, this.gap) = (deals, gap);
            doubts = [.. deals.Select(Doubt)];
            rest = new long[deals.Length + 1];
            for (var at = deals.Length - 1; at >= 0; at--)
                rest[at] = rest[at + 1] + deals[at].Amount;
            chosen = new bool[deals.Length];
            best = Greedy();
            least = Total(best);
        }

        public void TryAll() => Try(0, gap, 0);

        public GapClosing Result(bool isTried)
        {
            ImmutableArray<DealChance> set = [.. deals.Where((_, at) => best[at]).OrderByDescending(deal => deal.Amount).ThenBy(deal => deal.Deal)];
            return new(set, set.Sum(deal => deal.Amount), Math.Exp(-least), isTried && steps < MostSteps);
        }

        /// <summary>The cheapest until the gap is reached, less those that turn out not to be needed.</summary>
        private bool[] Greedy()
        {
            var set = new bool[deals.Length];
            var missing = gap;
            for (var at = 0; missing > 0; at++)
            {
                set[at] = true;
                missing -= deals[at].Amount;
            }

            foreach (var at in Enumerable.Range(0, deals.Length).Where(at => set[at]).OrderByDescending(at => doubts[at]))
                if (deals[at].Amount + missing <= 0)
                {
                    set[at] = false;
                    missing += deals[at].Amount;
                }

            return set;
        }

        private void Try(int at, long missing, double doubt)
        {
            if (missing <= 0)
            {
                if (doubt < least)
                    (least, best) = (doubt, [.. chosen]);
                return;
            }

            if (at == deals.Length || rest[at] < missing || ++steps >= MostSteps || doubt + Bound(at, missing) >= least)
                return;
            chosen[at] = true;
            Try(at + 1, missing - deals[at].Amount, doubt + doubts[at]);
            chosen[at] = false;
            Try(at + 1, missing, doubt);
        }

        private double Bound(int at, long missing)
        {
            var doubt = 0d;
            for (; missing > 0 && at < deals.Length; at++)
            {
                doubt += deals[at].Amount <= missing ? doubts[at] : doubts[at] * missing / deals[at].Amount;
                missing -= deals[at].Amount;
            }

            return doubt;
        }

        private double Total(bool[] set) => doubts.Where((_, at) => set[at]).Sum();
    }
}
