using CsCheck;
using Domain.Rates;
using Domain.Risks;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Risks;

public sealed class RiskTotalTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);

    private static readonly Gen<RiskExposure[]> Risks = Gen.Select(Gen.Int[0, 4], Gen.Decimal[0, 1], Gen.Int[0, 9000], Gen.Decimal[0, 1])
        .Select((deal, probability, impact, control) => (Deal: deal, Probability: Math.Round(probability, 2), Impact: impact, Control: Math.Round(control, 2)))
        .Array[0, 12].Select(all => all.Select((one, at) => Of($"r{at:00}", one.Deal == 0 ? null : $"d{one.Deal}", one.Probability, one.Impact, one.Control)).ToArray());

    [Fact]
    public void Two_risks_of_one_deal_count_once_the_greatest_of_them()
    {
        var total = RiskTotal.Of([Of("slips", "frame", 0.5m, 1000, 0.2m), Of("successor", "frame", 0.6m, 600, 0), Of("strike", null, 0.4m, 2500, 0.35m)]);

        Assert.Equal((650m + 400m, 1000m + 500m), (total.Residual!.Value.Amount, total.Exposure!.Value.Amount));
        Assert.Equal(["strike", "slips"], total.Counted.Select(risk => risk.Risk.Id.Value));
        Assert.Equal(["successor"], total.Covered.Select(risk => risk.Risk.Id.Value));
    }

    [Fact]
    public void The_five_greatest_have_their_share()
    {
        var six = Enumerable.Range(1, 6).Select(at => Of($"r{at}", null, 1, at * 100, 0)).ToArray();

        Assert.Equal(2000m / 2100m, RiskTotal.Of(six).TopShare);
        Assert.Null(RiskTotal.Of(six[..5]).TopShare);
    }

    [Fact]
    public void What_is_not_known_adds_nothing()
    {
        var view = Given.View(A.Company("USD"), A.Risk("vague"), A.Risk("abroad").Likely(0.5m, 10, "BRL"));

        Assert.Null(RiskTotal.Of(RiskExposure.Open(view, null, null, RateType.Plan, Today)).Residual);
    }

    [Fact]
    public void The_order_of_the_risks_does_not_matter() => Risks.Sample(risks =>
    {
        var (one, other) = (RiskTotal.Of(risks), RiskTotal.Of(risks.Reverse()));
        Assert.Equal((one.Exposure, one.Residual, one.TopShare), (other.Exposure, other.Residual, other.TopShare));
        Assert.Equal(one.Counted, other.Counted);
        Assert.Equal(one.Covered, other.Covered);
    });

    [Fact]
    public void The_total_is_the_sum_over_deals_and_never_more_than_that_of_all_risks() => Risks.Sample(risks =>
    {
        var total = RiskTotal.Of(risks);
        Assert.Equal(total.Residual?.MinorUnits ?? 0, risks.GroupBy(risk => risk.Risk.Opportunity?.Value ?? risk.Risk.Id.Value).Sum(deal => RiskTotal.Of(deal).Residual!.Value.MinorUnits));
        Assert.True((total.Residual?.MinorUnits ?? 0) <= risks.Sum(risk => risk.Residual!.Value.MinorUnits));
        Assert.Equal(risks.Length, total.Counted.Length + total.Covered.Length);
        Assert.True((total.Residual?.MinorUnits ?? 0) <= (total.Exposure?.MinorUnits ?? 0));
    });

    [Fact]
    public void The_cells_of_the_map_hold_every_risk_once_and_add_up_to_the_total() => Risks.Sample(risks =>
    {
        var map = RiskMap.Of(risks, Money.Of(1000, Currency.Usd));
        Assert.Equal(9, map.Cells.Length);
        Assert.Equal(risks.Select(risk => risk.Risk.Id).Order(), map.Cells.SelectMany(cell => cell.Risks).Select(risk => risk.Risk.Id).Order());
        Assert.Equal(RiskTotal.Of(risks).Residual?.MinorUnits ?? 0, map.Cells.Sum(cell => cell.Residual?.MinorUnits ?? 0));
    });

    [Theory]
    [InlineData(0.5, 4000, Likelihood.Likely, Severity.Large)]
    [InlineData(0.49, 3999.99, Likelihood.Possible, Severity.Medium)]
    [InlineData(0.2, 1000, Likelihood.Possible, Severity.Medium)]
    [InlineData(0.19, 999.99, Likelihood.Unlikely, Severity.Small)]
    public void A_bound_belongs_to_what_begins_there(double probability, double impact, Likelihood likelihood, Severity severity)
    {
        var cell = Assert.Single(RiskMap.Of([Of("r", null, (decimal)probability, (decimal)impact, 0)], Money.Of(1000, Currency.Usd)).Cells, cell => cell.Risks.Length > 0);

        Assert.Equal((likelihood, severity), (cell.Likelihood, cell.Severity));
    }

    [Fact]
    public void What_risks_did_adds_up_to_how_the_exposure_moved() => Gen.Select(Risks, Risks).Sample((before, after) =>
    {
        var (was, @is) = (RiskTotal.Of(before), RiskTotal.Of(after));
        Assert.Equal((@is.Residual?.MinorUnits ?? 0) - (was.Residual?.MinorUnits ?? 0), ExposureMove.Between(was, @is).Sum(move => move.Change.MinorUnits));
    });

    [Fact]
    public void A_move_says_whether_the_risk_is_new_gone_or_another()
    {
        var moves = ExposureMove.Between(RiskTotal.Of([Of("gone", null, 1, 50, 0), Of("same", null, 1, 70, 0), Of("tamed", null, 1, 90, 0)]), RiskTotal.Of([Of("new", null, 1, 30, 0), Of("same", null, 1, 70, 0), Of("tamed", null, 1, 90, 0.9m)]));

        Assert.Equal([("tamed", ExposureMoveKind.Changed, -81m), ("gone", ExposureMoveKind.Gone, -50m), ("new", ExposureMoveKind.New, 30m)], moves.Select(move => (move.Risk.Id.Value, move.Kind, move.Change.Amount)));
    }

    private static RiskExposure Of(string id, string? deal, decimal probability, decimal impact, decimal control) => RiskExposure.Of(
        new() { Id = new(id), Title = id, Opportunity = deal is null ? null : new RecordId(deal), Probability = probability, Impact = Money.Of(impact, Currency.Usd), Control = control },
        new(Given.View(A.Company("USD")).Rates, Currency.Usd, RateType.Plan), Today);
}
