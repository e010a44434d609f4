using Domain.Accounts;
using Domain.Alerts;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.AdoptionFalling;

public sealed class FallingAdoptionTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    [Theory]
    [InlineData(50, 1, false, AlertSeverity.Medium)]
    [InlineData(40, 1, false, AlertSeverity.High)]
    [InlineData(52, 1, true, AlertSeverity.Medium)]
    [InlineData(53, 0, false, AlertSeverity.Medium)]
    public void Ten_points_in_two_months_are_told(int now, int told, bool isLingering, AlertSeverity severity)
    {
        var items = Warned.Of("adoption.falling", Contoso, Contoso.Used(60, 100, Warned.Monday.AddDays(-60)), Contoso.Used(now, 100, Warned.Monday.AddDays(-3)));

        Assert.Equal(told, items.Length);
        Assert.All(items, item => Assert.Equal((isLingering, severity), (item.IsLingering, item.Severity)));
    }

    [Fact]
    public void Both_shares_are_told() =>
        Assert.Equal("50 % of the seats are used, 60 % 60 days ago", Warned.One("adoption.falling", Contoso, Contoso.Used(60, 100, Warned.Monday.AddDays(-60)), Contoso.Used(50, 100, Warned.Monday.AddDays(-3))).Words());

    [Fact]
    public void A_product_that_is_counted_for_the_first_time_moves_nothing() =>
        Assert.Empty(Warned.Of("adoption.falling", Contoso, Contoso.Used(60, 100, Warned.Monday.AddDays(-60)), Contoso.Used(60, 100, Warned.Monday.AddDays(-3)),
            Contoso.Used(0, 500, Warned.Monday.AddDays(-3), name: "new").With(Domain.Usages.Usage.Fields.Product, new RecordId("new"))));

    [Fact]
    public void Without_an_earlier_count_nothing_is_known() => Assert.Empty(Warned.Of("adoption.falling", Contoso, Contoso.Used(5, 100, Warned.Monday.AddDays(-3))));
}
