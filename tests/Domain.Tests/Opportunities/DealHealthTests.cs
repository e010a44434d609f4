using System.Collections.Immutable;
using CsCheck;
using Domain.Contacts;
using Domain.Health;
using Domain.Opportunities;
using Xunit;

namespace Domain.Tests.Opportunities;

public sealed class DealHealthTests
{
    private static readonly ImmutableHashSet<BuyingRole> All = [.. DealHealth.RequiredRoles];

    /// <summary>25 − 10, 25 − 8, 20 − 8, 15 − 8, 15 × half the way from 30 % to 70 %.</summary>
    [Fact]
    public void A_deal_is_the_sum_of_its_five_parts()
    {
        var health = DealHealth.Of(new() { DaysSinceContact = 21, Roles = [BuyingRole.Champion, BuyingRole.Economic, BuyingRole.User], Stage = (60, 40), IsCompeted = true, OwnerHitRate = 0.5m });

        Assert.Equal([15m, 17m, 12m, 7m, 7.5m], health.Parts.Select(part => part.Points));
        Assert.Equal((58.5m, 1m, HealthBand.Yellow), (health.Score!.Value, health.Completeness, health.Band!.Value));
    }

    /// <summary>15 + 17 + 12 = 44 of 70.</summary>
    [Fact]
    public void What_is_not_known_is_left_out_of_both_sides()
    {
        var health = DealHealth.Of(new() { DaysSinceContact = 21, Roles = [BuyingRole.Champion, BuyingRole.Economic], Stage = (60, 40) });

        Assert.Equal((62.9m, 0.7m), (health.Score!.Value, health.Completeness));
        Assert.Equal([DealHealthMeasure.Competition, DealHealthMeasure.OwnerAccuracy], health.Parts.Where(part => part.Points is null).Select(part => part.Measure));
    }

    [Fact]
    public void With_less_than_three_fifths_known_there_is_no_score()
    {
        var health = DealHealth.Of(new() { DaysSinceContact = 1, Roles = All });

        Assert.Equal((0.5m, null, null), (health.Completeness, health.Score, health.Band));
    }

    [Theory]
    [InlineData(0, 25)]
    [InlineData(7, 25)]
    [InlineData(13, 25)]
    [InlineData(14, 20)]
    [InlineData(41, 5)]
    [InlineData(42, 0)]
    [InlineData(400, 0)]
    public void Contact_loses_5_points_for_each_week_after_the_first(int days, int points) => Assert.Equal(points, DealHealth.Of(new() { DaysSinceContact = days }).Parts[0].Points);

    [Theory]
    [InlineData(40, 20)]
    [InlineData(49, 20)]
    [InlineData(50, 16)]
    [InlineData(80, 4)]
    [InlineData(90, 0)]
    [InlineData(200, 0)]
    public void A_stage_loses_4_points_for_each_quarter_over_the_usual_40_days(int days, int points) => Assert.Equal(points, DealHealth.Of(new() { Stage = (days, 40) }).Parts[2].Points);

    [Fact]
    public void Nobody_of_the_three_known_leaves_one_point() => Assert.Equal(1, DealHealth.Of(new() { Roles = [BuyingRole.User] }).Parts[1].Points);

    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(0.3, 0)]
    [InlineData(0.6, 11.25)]
    [InlineData(0.7, 15)]
    [InlineData(1, 15)]
    public void The_owner_is_measured_from_30_to_70_percent(double rate, double points) => Assert.Equal((decimal)points, DealHealth.Of(new() { OwnerHitRate = (decimal)rate }).Parts[4].Points);

    [Theory]
    [InlineData(49, 20, HealthBand.Red)]
    [InlineData(0, 20, HealthBand.Green)]
    public void Below_50_it_is_at_risk(int days, int stage, HealthBand band) => Assert.Equal(band, DealHealth.Of(new() { DaysSinceContact = days, Roles = days > 0 ? [BuyingRole.User] : All, Stage = (stage, 20) }).Band);

    [Fact]
    public void Every_part_lies_between_nothing_and_its_most_and_so_does_the_whole() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[1, 100], Gen.Bool, Gen.Int[0, 100]).Sample((days, stay, usual, isCompeted, rate) =>
        {
            var health = DealHealth.Of(new() { DaysSinceContact = days, Roles = All, Stage = (stay, usual), IsCompeted = isCompeted, OwnerHitRate = rate / 100m });
            Assert.Equal(100, health.Parts.Sum(part => part.Most));
            Assert.All(health.Parts, part => Assert.InRange(part.Points!.Value, 0, part.Most));
            Assert.Equal(Math.Round(health.Parts.Sum(part => part.Points!.Value), 1), health.Score);
        });
}
