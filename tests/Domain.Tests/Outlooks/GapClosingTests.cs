using CsCheck;
using Domain.Outlooks;
using Xunit;

namespace Domain.Tests.Outlooks;

public sealed class GapClosingTests
{
    private static readonly Gen<DealChance[]> SomeDeals = Gen.Select(Gen.Long[1, 100], Gen.Double[0.05, 1], (amount, probability) => (amount, probability)).Array[1, 12]
        .Select(deals => deals.Select((deal, at) => new DealChance(new($"d{at}"), deal.amount, deal.probability)).ToArray());

    [Fact]
    public void The_likeliest_set_is_not_always_that_of_the_fewest_deals()
    {
        // One long shot alone would do; two likely deals together are likelier.
        var set = GapClosing.Of([Deal("long shot", 100, 0.3), Deal("first", 50, 0.8), Deal("second", 50, 0.9), Deal("small", 10, 0.95)], 100)!;

        Assert.Equal(["first", "second"], set.Deals.Select(deal => deal.Deal.Value).Order());
        Assert.Equal(0.72, set.Probability, 12);
        Assert.True(set.IsLikeliest);
    }

    [Fact]
    public void It_is_the_best_of_all_sets() => Gen.Select(SomeDeals, Gen.Long[1, 400]).Sample((deals, gap) =>
    {
        double? best = null;
        for (var set = 1; set < 1 << deals.Length; set++)
        {
            var chosen = deals.Where((_, at) => (set >> at & 1) == 1).ToArray();
            if (chosen.Sum(deal => deal.Amount) >= gap && chosen.Aggregate(1d, (all, deal) => all * deal.Probability) is var probability && !(probability <= best))
                best = probability;
        }

        var found = GapClosing.Of(deals, gap);
        Assert.Equal(best is null, found is null);
        if (found is null)
            return;
        Assert.Equal(best!.Value, found.Probability, 1e-9);
        Assert.True(found.Amount >= gap);
    }, iter: 300);

    [Fact]
    public void Of_many_deals_a_good_set_is_told_as_such()
    {
        var set = GapClosing.Of([.. Enumerable.Range(1, 200).Select(number => Deal($"d{number}", number, 0.5 + (number % 50 / 100d)))], 5_000)!;

        Assert.True(set.Amount >= 5_000);
        Assert.False(set.IsLikeliest);
    }

    [Fact]
    public void No_gap_needs_nothing_and_too_great_a_gap_cannot_be_closed()
    {
        Assert.Empty(GapClosing.Of([Deal("one", 10, 0.5)], 0)!.Deals);
        Assert.Null(GapClosing.Of([Deal("one", 10, 0.5)], 11));
        Assert.Null(GapClosing.Of([Deal("hopeless", 100, 0)], 11));
    }

    private static DealChance Deal(string id, long amount, double probability) => new(new(id), amount, probability);
}
