using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Health;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Health;

public sealed class HealthScoreTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    [Fact]
    public void The_score_is_the_weighted_mean_of_what_is_measured_and_says_how_complete_it_is()
    {
        var health = Of([.. Measures(Contoso, 72, 55, 90, null, 60, 40)]);

        Assert.Equal((67.06m, 0.85m, HealthBand.Yellow), (Math.Round(health.Whole.Exact!.Value, 2), health.Whole.Completeness, health.Band!.Value));
    }

    [Theory]
    [InlineData(0, HealthBand.Red)]
    [InlineData(50, HealthBand.Red)]
    [InlineData(50.04, HealthBand.Red)]
    [InlineData(50.1, HealthBand.Yellow)]
    [InlineData(75, HealthBand.Yellow)]
    [InlineData(75.1, HealthBand.Green)]
    public void The_lower_bound_of_a_colour_is_not_in_it(double score, HealthBand band) =>
        Assert.Equal(band, HealthBands.Of(Math.Round((decimal)score, 1)));

    [Fact]
    public void Too_little_is_measured_for_a_colour()
    {
        var health = Of([.. Measures(Contoso, 72, 55, null, null, null, 40)]);

        Assert.Equal((0.55m, (HealthBand?)null), (health.Whole.Completeness, health.Band));
        Assert.Equal(["service", "commercial", "value"], health.Whole.Missing.Select(missing => missing.Rule.Name));
    }

    [Fact]
    public void A_measure_counts_half_after_its_half_life_and_nothing_after_four()
    {
        var half = Of(Contoso.Assessed("adoption", 100, Today.AddDays(-30)), Contoso.Assessed("service", 0, Today));
        var gone = Of(Contoso.Assessed("adoption", 100, Today.AddDays(-121)), Contoso.Assessed("service", 0, Today));

        Assert.Equal(100 * 12.5m / 32.5m, half.Whole.Exact!.Value, 6);
        Assert.Equal((0m, 0.2m), (gone.Whole.Exact!.Value, gone.Whole.Completeness));
        Assert.Equal(Today.AddDays(-121), gone.Whole.Missing.Single(missing => missing.Rule.Name == "adoption").Latest);
    }

    [Fact]
    public void Regions_weigh_by_revenue_and_the_worst_one_is_told()
    {
        var health = Of(
            [
                .. Measures(Contoso, 74, 74, 74, 74, 74, 74, "EMEA"), .. Measures(Contoso, 81, 81, 81, 81, 81, 81, "Americas"), .. Measures(Contoso, 38, 38, 38, 38, 38, 38, "APAC"),
                A.Revenue(6, new(2026, 3, 1), name: "e").For(Contoso).With(Domain.Revenues.Revenue.Fields.Region, "EMEA"),
                A.Revenue(3, new(2026, 3, 1), name: "a").For(Contoso).With(Domain.Revenues.Revenue.Fields.Region, "Americas"),
                A.Revenue(1, new(2026, 3, 1), name: "p").For(Contoso).With(Domain.Revenues.Revenue.Fields.Region, "APAC"),
            ]);

        Assert.Equal((72.5m, HealthBand.Yellow, "APAC", 38m, HealthBand.Red), (health.Whole.Score!.Value, health.Band!.Value, health.Worst!.Name, health.Worst.Score.Score!.Value, health.Worst.Score.Band!.Value));
        Assert.Equal(0.1m, health.Worst.Weight);
    }

    [Fact]
    public void A_region_that_earns_without_being_measured_makes_the_account_less_complete()
    {
        var health = Of(
            [
                .. Measures(Contoso, 80, 80, 80, 80, 80, 80, "EMEA"),
                A.Revenue(1, new(2026, 3, 1), name: "e").For(Contoso).With(Domain.Revenues.Revenue.Fields.Region, "EMEA"),
                A.Revenue(1, new(2026, 3, 1), name: "a").For(Contoso).With(Domain.Revenues.Revenue.Fields.Region, "APAC"),
            ]);

        Assert.Equal((80m, 0.5m, (HealthBand?)null), (health.Whole.Score!.Value, health.Whole.Completeness, health.Band));
    }

    [Fact]
    public void A_payment_overdue_for_more_than_60_days_keeps_an_account_from_green()
    {
        var late = Of([.. Measures(Contoso, 95, 95, 95, null, 95, 95), Contoso.Owes(1, Today.AddDays(-61)), Contoso.Owes(999, Today.AddDays(-1)).Paid(Today.AddDays(-1))]);
        var nearly = Of([.. Measures(Contoso, 95, 95, 95, null, 95, 95), Contoso.Owes(1, Today.AddDays(-60)), Contoso.Owes(999, Today.AddDays(-1)).Paid(Today.AddDays(-1))]);

        Assert.Equal((HealthBand.Green, HealthBand.Yellow), (late.Whole.Band!.Value, late.Band!.Value));
        Assert.Equal(HealthBand.Green, nearly.Band);
    }

    [Fact]
    public void An_executive_who_left_keeps_an_account_from_green_until_there_is_another()
    {
        var gone = Contoso.Knows("Olivier", "C").With(Contact.Fields.Status, "left");

        Assert.Equal(HealthBand.Yellow, Of([.. Measures(Contoso, 95, 95, 95, 95, 95, 95), gone]).Band);
        Assert.Equal(HealthBand.Green, Of([.. Measures(Contoso, 95, 95, 95, 95, 95, 95), gone, Contoso.Knows("Chiara", "C")]).Band);
    }

    [Fact]
    public void An_escalation_of_the_third_level_keeps_an_account_from_green()
    {
        var ticket = Contoso.Asked("down", Today.AddDays(-1), Today.AddDays(3));

        Assert.Equal(HealthBand.Green, Of([.. Measures(Contoso, 95, 95, 95, 95, 95, 95), ticket.With(Domain.Tickets.Ticket.Fields.Escalation, 2m)]).Band);
        Assert.Equal(HealthBand.Yellow, Of([.. Measures(Contoso, 95, 95, 95, 95, 95, 95), ticket.With(Domain.Tickets.Ticket.Fields.Escalation, 3m)]).Band);
    }

    [Fact]
    public void A_measure_of_the_companys_own_counts_by_its_weight()
    {
        var model = HealthModel.Default with { Measures = [new("training", "Training", 60, 30), new("adoption", "Adoption", 40, 30)] };

        var health = HealthScoring.Of(Given.View([Contoso, Contoso.Assessed("training", 50, Today), Contoso.Used(100, 100, Today)]), model, Contoso.Id, Only, Today);

        Assert.Equal((70m, 1m), (health.Whole.Score!.Value, health.Whole.Completeness));
    }

    [Fact]
    public void Without_clearance_for_amounts_there_is_no_score_and_no_colour()
    {
        var view = new View(Given.Portfolio([Contoso, .. Measures(Contoso, 80, 80, 80, null, 80, 80), Contoso.Used(8, 10, Today), Contoso.Owes(5, Today.AddDays(-3))]), Given.ReaderOf(Clearance.Open));

        var health = HealthScoring.Of(view, HealthModel.Default, Contoso.Id, Only, Today);

        Assert.False(health.IsShown);
        Assert.Equal(["adoption"], health.Whole.Parts.Select(part => part.Rule.Name));
        Assert.Null(health.Revenue);
    }

    internal static readonly ImmutableHashSet<RecordId> Only = [Contoso.Id];

    internal static IEnumerable<IMade> Measures(
        Made<Account> account, decimal? adoption, decimal? relationship, decimal? service, decimal? commercial, decimal? value, decimal? sentiment, string? region = null) =>
        from measure in new[] { ("adoption", adoption), ("relationship", relationship), ("service", service), ("commercial", commercial), ("value", value), ("sentiment", sentiment) }
        where measure.Item2 is not null
        select account.Assessed(measure.Item1, measure.Item2!.Value, Today, region);

    private static AccountHealth Of(params IMade[] world) => HealthScoring.Of(Given.View([A.Company("USD"), Contoso, .. world]), HealthModel.Default, Contoso.Id, Only, Today);
}
