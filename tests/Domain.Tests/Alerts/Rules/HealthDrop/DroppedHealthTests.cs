using Domain.Accounts;
using Domain.Alerts;
using Domain.Health;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.HealthDrop;

public sealed class DroppedHealthTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    [Theory]
    [InlineData(95, 81, false, null)]
    [InlineData(95, 80, true, AlertSeverity.Medium)]
    [InlineData(95, 70, true, AlertSeverity.High)]
    public void Fifteen_points_in_a_week_are_told_and_twenty_five_are_pressing(int before, int now, bool isTold, AlertSeverity? severity)
    {
        var told = Warned.Of("health.drop", World(before, now, daysAgo: 3)).Where(item => !item.IsLingering).ToArray();

        Assert.Equal(isTold, told.Length == 1);
        Assert.All(told, item => Assert.Equal(severity, item.Severity));
    }

    [Fact]
    public void A_steep_fall_that_ends_in_red_does_not_wait()
    {
        Assert.Equal(AlertSeverity.Critical, Warned.One("health.drop", World(80, 48, daysAgo: 3)).Severity);
        Assert.Equal(AlertSeverity.High, Warned.One("health.drop", World(70, 48, daysAgo: 3)).Severity);
    }

    [Fact]
    public void The_words_tell_the_score_the_points_and_what_moved_it() =>
        Assert.Equal("72 of 100, 20 points lost in a week, most by adoption", Warned.One("health.drop", World(92, 72, daysAgo: 3)).Words());

    [Fact]
    public void Red_is_told_as_long_as_it_is_red() => Assert.Equal((AlertSeverity.High, false), (Warned.One("health.drop", World(48, 48, daysAgo: 60)) is var item) ? (item.Severity, item.IsLingering) : default);

    [Fact]
    public void A_drop_lingers_until_the_score_is_five_points_over_the_line()
    {
        Assert.True(Warned.One("health.drop", [.. World(92, 70, daysAgo: 20), .. Said(81, 10)]).IsLingering);
        Assert.Empty(Warned.Of("health.drop", [.. World(92, 70, daysAgo: 20), .. Said(83, 10)]));
    }

    [Fact]
    public void A_company_that_measures_otherwise_is_told_the_score_that_it_measures()
    {
        var ownWay = HealthModel.Default with { Measures = [.. HealthModel.Default.Measures.Select(rule => rule with { Weight = rule.Name == MeasureNames.Adoption ? 100 : 0 })] };
        var view = Given.View([.. World(90, 90, daysAgo: 3), Contoso.Assessed(MeasureNames.Adoption, 40, Warned.Monday.AddDays(-1))]);

        var item = Assert.Single(Warned.By("health.drop", new(view, Warned.Monday, null, ownWay)));

        Assert.False(item.IsLingering);
        var score = HealthScoring.Of(view, ownWay, Contoso.Id, [Contoso.Id], Warned.Monday).Whole.Score;
        Assert.StartsWith(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{score:0.#} of 100"), item.Words(), StringComparison.Ordinal);
        Assert.True(Assert.Single(Warned.By("health.drop", new(view, Warned.Monday, null, HealthModel.Default))).IsLingering);
    }

    [Fact]
    public void Where_too_little_is_measured_nothing_is_told() =>
        Assert.Empty(Warned.Of("health.drop", Contoso, Contoso.Assessed(MeasureNames.Adoption, 95, Warned.Monday.AddDays(-20)), Contoso.Assessed(MeasureNames.Adoption, 20, Warned.Monday.AddDays(-2))));

    private static IMade[] World(int before, int now, int daysAgo) => [Contoso, .. Said(before, 100), .. Said(now, daysAgo)];

    /// <summary>All that is measured is said to be so, hence the score is.</summary>
    private static IEnumerable<IMade> Said(int score, int ago) => HealthModel.Default.Measures.Select(rule => Contoso.Assessed(rule.Name, score, Warned.Monday.AddDays(-ago)));
}
