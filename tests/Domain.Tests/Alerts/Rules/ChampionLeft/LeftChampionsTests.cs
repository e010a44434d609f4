using Domain.Accounts;
using Domain.Alerts;
using Domain.Contacts;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.ChampionLeft;

public sealed class LeftChampionsTests
{
    private static readonly DateOnly Left = Warned.Monday.AddDays(-20);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Contact> Olivier = Contoso.Knows("Olivier", role: BuyingRole.Champion);
    private static readonly Made<Contact> Gone = Olivier.Then(Left).With(Contact.Fields.Status, "left");
    private static readonly IMade[] World = [Contoso, Olivier, Gone, A.Deal("Renewal").For(Contoso).Open(ForecastCategory.Commit).Worth(900_000), Contoso.Met(Olivier, "ana", Warned.Monday.AddDays(-60))];

    [Fact]
    public void It_is_told_since_the_day_with_the_deals_at_stake()
    {
        var item = Warned.One("champion.left", World);

        Assert.Equal("our champion there has gone, as we know since 2026-11-03, and we have met no successor", item.Words());
        Assert.Equal((900_000m, AlertSeverity.High, Left), (item.AtStake!.Value.Amount, item.Severity, item.Since!.Value));
    }

    [Fact]
    public void A_successor_counts_once_somebody_has_spoken_with_them()
    {
        var next = Contoso.Knows("Paul", role: BuyingRole.Champion);

        Assert.Single(Warned.Of("champion.left", [.. World, next]));
        Assert.Empty(Warned.Of("champion.left", [.. World, next, Contoso.Met(next, "ana", Warned.Monday.AddDays(-2))]));
    }

    [Fact]
    public void Who_had_no_part_in_buying_and_who_left_long_ago_is_not_told()
    {
        Assert.Empty(Warned.Of("champion.left", Contoso, Contoso.Knows("Olivier").With(Contact.Fields.Status, "left").Since(Left)));
        Assert.Empty(Warned.Of("champion.left", Contoso, Olivier.With(Contact.Fields.Status, "left")));
    }
}
