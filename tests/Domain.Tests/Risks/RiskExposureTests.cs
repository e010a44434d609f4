using System.Collections.Immutable;
using Domain.Rates;
using Domain.Risks;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Risks;

public sealed class RiskExposureTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);

    [Fact]
    public void Control_leaves_a_residual_of_the_exposure()
    {
        var risk = Assert.Single(Open(A.Risk("Port strike").Likely(0.4m, 2_500_000, control: 0.35m)));

        Assert.Equal((1_000_000m, 650_000m), (risk.Exposure!.Value.Amount, risk.Residual!.Value.Amount));
    }

    [Fact]
    public void The_greatest_residual_comes_first_and_the_unknown_last()
    {
        var risks = Open(A.Risk("unknown"), A.Risk("small").Likely(0.5m, 10), A.Risk("tamed").Likely(1, 1000, control: 0.999m), A.Risk("large").Likely(0.5m, 1000));

        Assert.Equal(["large", "small", "tamed", "unknown"], risks.Select(risk => risk.Risk.Title));
    }

    [Theory]
    [InlineData(RiskState.Closed)]
    [InlineData(RiskState.Occurred)]
    public void What_cannot_happen_any_more_is_not_open(RiskState state) => Assert.Empty(Open(A.Risk("past").In(state)));

    [Fact]
    public void An_impact_without_a_rate_is_unknown_rather_than_zero() =>
        Assert.Null(Assert.Single(Open(A.Company("USD"), A.Risk("abroad").Likely(0.5m, 10, "BRL"))).Residual);

    private static ImmutableArray<RiskExposure> Open(params IMade[] world) => RiskExposure.Open(Given.View(world), null, null, RateType.Plan, Today);
}
