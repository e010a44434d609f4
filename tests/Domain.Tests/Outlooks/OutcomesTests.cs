using CsCheck;
using Domain.Outlooks;
using Xunit;

namespace Domain.Tests.Outlooks;

public sealed class OutcomesTests
{
    private static readonly Gen<DealChance[]> SomeDeals = Gen.Select(Gen.Long[1, 500_000_00], Gen.Double[0, 1], (amount, probability) => Deal(amount, probability)).Array[0, 8];

    [Fact]
    public void The_worked_example()
    {
        var outcomes = Outcomes.Of([Deal(100, 0.9), Deal(150, 0.6), Deal(200, 0.3)]);

        Assert.Equal((100L, 250L, 450L), (outcomes.Quantile(0.1), outcomes.Quantile(0.5), outcomes.Quantile(0.9)));
        Assert.Equal(240, outcomes.Mean, 9);
        Assert.Equal(0.288, outcomes.ChanceToReach(300), 9);
        Assert.True(outcomes.IsExact);
    }

    [Fact]
    public void The_weighted_forecast_of_the_worked_example_is_nine_and_a_half() =>
        Assert.Equal(9_500, 4_000 + Outcomes.Of([Deal(2_500, 0.9), Deal(1_500, 0.7), Deal(2_000, 0.5), Deal(6_000, 0.2)]).Mean, 9);

    [Fact]
    public void Exact_outcomes_equal_every_combination_counted_out() => SomeDeals.Sample(deals =>
    {
        var outcomes = Outcomes.Of(deals);

        var counted = new SortedDictionary<long, double>();
        for (var set = 0; set < 1 << deals.Length; set++)
        {
            var (sum, probability) = (0L, 1d);
            for (var at = 0; at < deals.Length; at++)
                (sum, probability) = (set >> at & 1) == 1 ? (sum + deals[at].Amount, probability * deals[at].Probability) : (sum, probability * (1 - deals[at].Probability));
            counted[sum] = counted.GetValueOrDefault(sum) + probability;
        }

        foreach (var reached in counted.Keys)
            Assert.Equal(counted.Where(pair => pair.Key >= reached).Sum(pair => pair.Value), outcomes.ChanceToReach(reached), 1e-9);
    }, iter: 200);

    [Fact]
    public void On_the_grid_the_mean_is_kept_and_quantiles_are_as_near_as_is_said() => Gen.Select(
        Gen.Select(Gen.Long[1, 300_000_00], Gen.Double[0.02, 0.98], (amount, probability) => Deal(amount, probability)).Array[10, 18], Gen.Int[2, 3]).Sample((deals, _) =>
    {
        var exact = ExactOutcomes.Of([.. deals], 0);
        var grid = GridOutcomes.Of([.. deals], 0);

        Assert.Equal(exact.Mean, grid.Mean, exact.Mean * 1e-9);
        Assert.True(grid.Error <= deals.Sum(deal => deal.Amount) / 1000, "The stated error is over a thousandth of the total.");
        // A quantile may jump between two sums when the probability lies between them, so a neighbourhood of the probability must hold it. Each deal is moved by
        // less than a step to either side; by Hoeffding's inequality all of them together move further than this with less than that probability.
        const double Neighbourhood = 0.02;
        var moved = Math.Max(grid.Error, (long)Math.Ceiling(grid.Step * Math.Sqrt((deals.Length + 1) * Math.Log(2 / Neighbourhood) / 2)));
        foreach (var probability in new[] { 0.1, 0.5, 0.9 })
            Assert.InRange(grid.Quantile(probability), exact.Quantile(Math.Max(0, probability - Neighbourhood)) - moved, exact.Quantile(Math.Min(1, probability + Neighbourhood)) + moved);
    }, iter: 40);

    [Fact]
    public void Ten_thousand_deals_keep_mean_and_spread()
    {
        DealChance[] deals = [.. Enumerable.Range(1, 10_000).Select(number => Deal(1_000_00 + (number % 977 * 1_313), 0.05 + (number % 90 / 100d)))];

        var outcomes = Outcomes.Of(deals);

        var deviation = Math.Sqrt(deals.Sum(deal => (double)deal.Amount * deal.Amount * deal.Probability * (1 - deal.Probability)));
        var total = deals.Sum(deal => deal.Amount);
        Assert.Equal(deals.Sum(deal => deal.Amount * deal.Probability), outcomes.Mean, outcomes.Mean * 1e-9);
        Assert.True(outcomes.Error <= total / 1000);
        // So many deals add up to a normal distribution.
        Assert.Equal(outcomes.Mean - (1.281552 * deviation), outcomes.Quantile(0.1), outcomes.Error);
        Assert.Equal(outcomes.Mean + (1.281552 * deviation), outcomes.Quantile(0.9), outcomes.Error);
    }

    [Fact]
    public void What_is_certain_and_what_is_hopeless_adds_no_doubt()
    {
        var outcomes = Outcomes.Of([Deal(100, 1), Deal(50, 0)]);

        Assert.Equal((100L, 100L), (outcomes.Quantile(0.01), outcomes.Quantile(0.99)));
        Assert.Equal((1d, 0d), (outcomes.ChanceToReach(100), outcomes.ChanceToReach(101)));
    }

    [Fact]
    public void Nothing_open_comes_to_nothing() => Assert.Equal((0L, 1d, 0d), (Outcomes.Of([]).Quantile(0.9), Outcomes.Of([]).ChanceToReach(0), Outcomes.Of([]).ChanceToReach(1)));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.5)]
    [InlineData(1, 1.01)]
    [InlineData(1, double.NaN)]
    public void A_deal_without_amount_or_with_a_strange_probability_is_refused(long amount, double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Outcomes.Of([Deal(amount, probability)]));

    private static DealChance Deal(long amount, double probability) => new(new($"{amount}"), amount, probability);
}
