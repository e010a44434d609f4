using System.Collections.Immutable;
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

    private static RiskExposure Of(string id, string? deal, decimal probability, decimal impact, decimal control) => RiskExposure.Of(
        new() { Id = new(id), Title = id, Opportunity = deal is null ? null : new RecordId(deal), Probability = probability, Impact = Money.Of(impact, Currency.Usd), Control = control },
        new(Given.View(A.Company("USD")).Rates, Currency.Usd, RateType.Plan), Today);
}
