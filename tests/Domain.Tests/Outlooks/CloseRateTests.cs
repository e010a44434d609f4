using CsCheck;
using Domain.Outlooks;
using Xunit;

namespace Domain.Tests.Outlooks;

public sealed class CloseRateTests
{
    [Fact]
    public void Few_deals_are_drawn_towards_the_rate_of_all()
    {
        var rate = CloseRate.Of(deals: 10, won: 9, wonValue: 900, value: 1000, overall: 0.5);

        Assert.Equal(((0.9 * 10) + (10 * 0.5)) / 20, rate.Rate, 12);
    }

    [Fact]
    public void Many_deals_speak_for_themselves() => Assert.InRange(CloseRate.Of(10_000, 9_000, 900, 1000, 0.1).Rate, 0.899, 0.9);

    [Fact]
    public void Without_deals_the_overall_rate_is_all_there_is_and_nothing_is_sure() =>
        Assert.Equal(new CloseRate(0.4, 0, 1, 0, 0), CloseRate.Of(0, 0, 0, 0, 0.4));

    [Fact]
    public void The_interval_of_seven_of_ten_is_wilson_s()
    {
        var rate = CloseRate.Of(10, 7, 70, 100, 0.5);

        // (0.7 + z²/20 ± z √(0.7·0.3/10 + z²/400)) / (1 + z²/10), z = 1.281552
        Assert.Equal(0.4974, rate.Low, 4);
        Assert.Equal(0.8462, rate.High, 4);
    }

    [Fact]
    public void The_interval_holds_the_share_and_stays_a_share() => Gen.Select(Gen.Int[1, 200], Gen.Double[0, 1]).Sample((deals, share) =>
    {
        var won = (int)Math.Round(deals * share);
        var rate = CloseRate.Of(deals, won, won, deals, 0.5);

        Assert.InRange(won / (double)deals, rate.Low - 1e-12, rate.High + 1e-12);
        Assert.InRange(rate.Low, 0, 1);
        Assert.InRange(rate.High, 0, 1);
        Assert.InRange(rate.Rate, 0, 1);
    });
}
