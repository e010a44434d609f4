using Domain.Accounts;
using Domain.Alerts;
using Domain.Health;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.PaymentOverdue;

public sealed class OverduePaymentsTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    [Fact]
    public void All_that_is_overdue_is_one_alert_with_the_sum_and_the_oldest()
    {
        var item = Warned.One("payment.overdue", Contoso, Contoso.Owes(2_000, Warned.Monday.AddDays(-40)), Contoso.Owes(3_000, Warned.Monday.AddDays(-5)), Contoso.Owes(4_000, Warned.Monday.AddDays(-90)).Paid(Warned.Monday.AddDays(-50)));

        Assert.Equal("the oldest was due on 2026-10-14, 40 days ago", item.Words());
        Assert.Equal((5_000m, AlertSeverity.Medium), (item.AtStake!.Value.Amount, item.Severity));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    public void A_few_days_are_nothing(int late, int told) => Assert.Equal(told, Warned.Of("payment.overdue", Contoso, Contoso.Owes(2_000, Warned.Monday.AddDays(-late))).Length);

    [Fact]
    public void Who_may_not_see_money_hears_nothing_of_it()
    {
        var view = new View(Given.Portfolio(Contoso, Contoso.Owes(2_000, Warned.Monday.AddDays(-70))), Given.ReaderOf(Clearance.Open));

        Assert.DoesNotContain(AlertRules.Find(new AlertScope(view, Warned.Monday, null, HealthModel.Default)), item => item.Rule == "payment.overdue");
    }
}
