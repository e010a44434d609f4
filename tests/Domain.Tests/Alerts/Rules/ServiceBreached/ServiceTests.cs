using Domain.Accounts;
using Domain.Alerts;
using Domain.Tickets;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.ServiceBreached;

public sealed class ServiceTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    [Fact]
    public void Below_nine_in_ten_is_told_and_far_below_is_pressing()
    {
        Assert.Equal("34 of 40 tickets in time (85 %), 90 % are agreed", Warned.One("sla.breach", [Contoso, .. Settled(34, 6)]).Words());
        Assert.Equal(AlertSeverity.Medium, Warned.One("sla.breach", [Contoso, .. Settled(34, 6)]).Severity);
        Assert.Equal(AlertSeverity.High, Warned.One("sla.breach", [Contoso, .. Settled(16, 4)]).Severity);
    }

    [Fact]
    public void What_is_open_past_due_counts_as_late() =>
        Assert.Equal("16 of 20 tickets in time (80 %), 90 % are agreed; 4 still open past due", Warned.One("sla.breach", [Contoso, .. Settled(16, 0), Open(-1, "a"), Open(-2, "b"), Open(-3, "c"), Open(-4, "d")]).Words());

    [Fact]
    public void Few_tickets_say_nothing_new() => Assert.True(Warned.One("sla.breach", [Contoso, .. Settled(10, 9)]).IsLingering);

    [Fact]
    public void Just_above_lingers_and_well_above_for_a_week_does_not()
    {
        Assert.True(Warned.One("sla.breach", [Contoso, .. Settled(18, 2)]).IsLingering);
        Assert.Empty(Warned.Of("sla.breach", [Contoso, .. Settled(19, 1)]));
    }

    [Fact]
    public void It_is_at_risk_when_a_month_is_below_and_three_are_not()
    {
        var item = Warned.One("sla.willbreach", [Contoso, .. Settled(30, 0), .. Lately(5, 3)]);

        Assert.Equal("5 of 8 tickets of 30 days in time; 92.1 % over 90 days, 90 % are agreed", item.Words());
        Assert.False(item.IsLingering);
        Assert.Empty(Warned.Of("sla.willbreach", [Contoso, .. Settled(30, 0), .. Lately(8, 0)]));
    }

    [Fact]
    public void Two_late_tickets_are_chance() => Assert.True(Warned.One("sla.willbreach", [Contoso, .. Settled(30, 0), .. Lately(5, 2)]).IsLingering);

    [Fact]
    public void What_is_breached_is_no_longer_at_risk_but_not_resolved_either() => Assert.True(Warned.One("sla.willbreach", [Contoso, .. Settled(17, 0), .. Lately(5, 4)]).IsLingering);

    private static IEnumerable<IMade> Settled(int inTime, int late) => Enumerable.Range(1, inTime + late).Select(number =>
        Contoso.Asked($"t{number}", Warned.Monday.AddDays(-50), Warned.Monday.AddDays(-45)).Closed(Warned.Monday.AddDays(number <= inTime ? -46 : -40)));

    private static IEnumerable<IMade> Lately(int inTime, int late) => Enumerable.Range(1, inTime + late).Select(number =>
        Contoso.Asked($"l{number}", Warned.Monday.AddDays(-20), Warned.Monday.AddDays(-15)).Closed(Warned.Monday.AddDays(number <= inTime ? -16 : -10)));

    private static Made<Ticket> Open(int due, string name) => Contoso.Asked(name, Warned.Monday.AddDays(-4), Warned.Monday.AddDays(due));
}
