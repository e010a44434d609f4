using Domain.Accounts;
using Domain.Revenues;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.RevenueConcentrated;

public sealed class ConcentratedRevenueTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    [Theory]
    [InlineData(80, 20, 1, false)]
    [InlineData(76, 24, 1, true)]
    [InlineData(74, 26, 0, false)]
    public void Four_fifths_of_one_unit_are_told(int north, int south, int told, bool isLingering)
    {
        var items = Warned.Of("revenue.concentrated", Contoso, Earned("north", north), Earned("south", south));

        Assert.Equal(told, items.Length);
        Assert.All(items, item => Assert.Equal(isLingering, item.IsLingering));
    }

    [Fact]
    public void An_account_with_one_unit_is_what_it_is() => Assert.Empty(Warned.Of("revenue.concentrated", Contoso, Earned("north", 100)));

    private static Made<Revenue> Earned(string unit, int amount) => A.Revenue(amount * 1000, new(2026, 10, 1), name: unit).For(Contoso).With(Revenue.Fields.Unit, new RecordId(unit));
}
