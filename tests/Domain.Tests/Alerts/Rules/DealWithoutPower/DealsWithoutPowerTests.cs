using Domain.Accounts;
using Domain.Alerts;
using Domain.Contacts;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.DealWithoutPower;

public sealed class DealsWithoutPowerTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Opportunity> Deal = A.Deal("Renewal").For(Contoso).Open(ForecastCategory.Commit).Worth(500_000).Closing(Warned.Monday.AddDays(60));
    private static readonly Made<Contact> Champion = Contoso.Knows("Chiara", role: BuyingRole.Champion);

    [Fact]
    public void A_committed_deal_where_nobody_releases_the_money_is_told() =>
        Assert.Equal("in commit, and we know nobody there who releases the money", Warned.One("deal.nopower", Contoso, Champion, Deal).Words());

    [Fact]
    public void An_economic_buyer_who_is_still_there_ends_it()
    {
        var buyer = Contoso.Knows("Dara", role: BuyingRole.Economic);

        Assert.Empty(Warned.Of("deal.nopower", Contoso, Champion, buyer, Deal));
        Assert.Equal("in commit, and whoever releases the money there has gone", Warned.One("deal.nopower", Contoso, Champion, buyer.With(Contact.Fields.Status, "left"), Deal).Words());
    }

    [Fact]
    public void A_deal_that_nobody_promised_needs_none_yet() => Assert.Empty(Warned.Of("deal.nopower", Contoso, Champion, Deal.Open(ForecastCategory.BestCase)));

    [Fact]
    public void Where_nobody_writes_down_buying_roles_nothing_is_known() => Assert.Empty(Warned.Of("deal.nopower", Contoso, Contoso.Knows("Chiara"), Deal));

    [Fact]
    public void It_is_more_pressing_in_the_last_month() => Assert.Equal(AlertSeverity.High, Warned.One("deal.nopower", Contoso, Champion, Deal.Closing(Warned.Monday.AddDays(30))).Severity);
}
