using Domain.Asking;
using Domain.Risks;
using Xunit;

namespace Domain.Tests.Risks;

public sealed class RiskLifeTests
{
    private static readonly Risk Ready = new() { Id = new("r"), Owner = new RecordId("jane"), Due = new(2026, 6, 1) };

    [Theory]
    [InlineData(RiskState.Assessed)]
    [InlineData(RiskState.Accepted)]
    [InlineData(RiskState.Mitigating)]
    [InlineData(RiskState.Transferred)]
    [InlineData(RiskState.Closed)]
    [InlineData(RiskState.Occurred)]
    public void Nothing_leaves_raised_without_owner_and_due_day(RiskState to)
    {
        Assert.Null(RiskLife.Refusal(Ready, to));
        Assert.NotNull(RiskLife.Refusal(Ready with { Owner = null }, to));
        Assert.NotNull(RiskLife.Refusal(Ready with { Due = null, State = RiskState.Raised }, to));
    }

    [Theory]
    [InlineData(RiskState.Raised, RiskState.Assessed, true)]
    [InlineData(RiskState.Assessed, RiskState.Mitigating, true)]
    [InlineData(RiskState.Mitigating, RiskState.Transferred, true)]
    [InlineData(RiskState.Accepted, RiskState.Occurred, true)]
    [InlineData(RiskState.Transferred, RiskState.Closed, true)]
    [InlineData(RiskState.Mitigating, RiskState.Raised, false)]
    [InlineData(RiskState.Mitigating, RiskState.Assessed, false)]
    [InlineData(RiskState.Closed, RiskState.Mitigating, false)]
    [InlineData(RiskState.Closed, RiskState.Occurred, false)]
    [InlineData(RiskState.Occurred, RiskState.Closed, false)]
    public void A_risk_goes_forward_only(RiskState from, RiskState to, bool may) => Assert.Equal(may, RiskLife.Refusal(Ready with { State = from }, to) is null);

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal("owner and no due day", Lacking(Ready with { Owner = null, Due = null }));
        Assert.Equal("owner", Lacking(Ready with { Owner = null }));
        Assert.Equal("due day", Lacking(Ready with { Due = null }));

        static object Lacking(Risk risk) => Assert.IsType<Sentence>(RiskLife.Refusal(risk, RiskState.Accepted)).Arguments[0];
    }
}
