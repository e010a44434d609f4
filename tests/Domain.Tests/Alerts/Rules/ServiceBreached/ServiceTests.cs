using Domain.Accounts;
using Domain.Alerts;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.ServiceBreached;

public sealed class ServiceTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    [Fact]
    public void Below_nine_in_ten_is_told_and_far_below_is_pressing()
    {
        Assert.Equal("17 of 20 tickets in time (85 %), 90 % are agreed", Warned.One("sla.breach", [Contoso, .. Settled(17, 3)]).Words());
        Assert.Equal(AlertSeverity.Medium, Warned.One("sla.breach", [Contoso, .. Settled(17, 3)]).Severity);
        Assert.Equal(AlertSeverity.High, Warned.One("sla.breach", [Contoso, .. Settled(16, 4)]).Severity);
    }

    [Fact]
    public void What_is_open_past_due_counts_as_late() =>
        Assert.Equal("17 of 20 tickets in time (85 %), 90 % are agreed; 3 still open past due", Warned.One("sla.breach", [Contoso, .. Settled(17, 0), Open(-1, "a"), Open(-2, "b"), Open(-3, "c")]).Words());

    [Fact]
    public void Few_tickets_say_nothing() => Assert.Empty(Warned.Of("sla.breach", [Contoso, .. Settled(5, 4)]));

    [Fact]
    public void Just_above_lingers_and_well_above_for_a_week_does_not()
    {
        Assert.True(Warned.One("sla.breach", [Contoso, .. Settled(18, 2)]).IsLingering);
        Assert.Empty(Warned.Of("sla.breach", [Contoso, .. Settled(19, 1)]));
    }

    [Fact]
    public void It_is_at_risk_when_what_is_due_next_would_be_late()
    {
        var item = Warned.One("sla.willbreach", [Contoso, .. Settled(19, 1), Open(1, "a"), Open(2, "b"), Open(2, "c"), Open(9, "later")]);

        Assert.Equal("95 % in time now, 82.6 % if what is due within 48 hours is late (3); 90 % are agreed", item.Words());
        Assert.Empty(Warned.Of("sla.willbreach", [Contoso, .. Settled(19, 1), Open(9, "later")]));
    }

    [Fact]
    public void What_is_breached_is_no_longer_at_risk_but_not_resolved_either() => Assert.True(Warned.One("sla.willbreach", [Contoso, .. Settled(17, 3)]).IsLingering);

    private static IEnumerable<IMade> Settled(int inTime, int late) => Enumerable.Range(1, inTime + late).Select(number =>
        Contoso.Asked($"t{number}", Warned.Monday.AddDays(-40), Warned.Monday.AddDays(-35)).Closed(Warned.Monday.AddDays(number <= inTime ? -36 : -30)));

    private static IMade Open(int due, string name) => Contoso.Asked(name, Warned.Monday.AddDays(-4), Warned.Monday.AddDays(due));
}
