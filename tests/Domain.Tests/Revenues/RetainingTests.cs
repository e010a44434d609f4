using System.Collections.Immutable;
using CsCheck;
using Domain.Accounts;
using Domain.Opportunities;
using Domain.Revenues;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Revenues;

public sealed class RetainingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly Earlier = new(2024, 11, 1);
    private static readonly DateOnly Later = new(2025, 11, 1);
    private static readonly Made<Account>[] Accounts = [A.Account("Shrinking"), A.Account("Leaving"), A.Account("Growing"), A.Account("New")];

    [Fact]
    public void Ten_million_less_four_and_three_hundred_thousand_and_more_by_one_point_one()
    {
        var retention = Compute(
        [
            Revenue(Accounts[0], 4_000_000, Earlier), Revenue(Accounts[0], 3_600_000, Later),
            Revenue(Accounts[1], 300_000, Earlier),
            Revenue(Accounts[2], 5_700_000, Earlier), Revenue(Accounts[2], 6_800_000, Later),
            Revenue(Accounts[3], 900_000, Later),
        ]);

        Assert.Equal((0.93m, 1.04m), (retention.Total.Gross, retention.Total.Net));
        Assert.Equal((900_000m, 1, 3), (retention.Total.NewBusiness.Amount, retention.NewCohorts, retention.Cohorts));
    }

    [Fact]
    public void This_month_and_what_is_only_contracted_do_not_count()
    {
        var retention = Compute(
        [
            Revenue(Accounts[0], 100, Earlier), Revenue(Accounts[0], 100, Later), Revenue(Accounts[0], 50, new(2026, 11, 1)),
            A.Revenue(50, new(2026, 9, 1), RevenueState.Contracted).For(Accounts[0]),
        ]);

        Assert.Equal((1m, 1m), (retention.Total.Gross, retention.Total.Net));
        Assert.Equal("Nov 2025–Oct 2026", retention.Period.Label);
    }

    [Fact]
    public void A_rate_that_moved_is_no_growth()
    {
        var retention = Compute(
        [
            A.Company("EUR"), A.Rate("USD", "EUR", 0.95m, new(2024, 10, 1)), A.Rate("USD", "EUR", 0.85m, new(2025, 10, 1)),
            Revenue(Accounts[0], 100, Earlier), Revenue(Accounts[0], 100, Later),
        ]);

        Assert.Equal(1m, retention.Total.Net);
    }

    [Fact]
    public void Without_an_earlier_year_there_is_nothing_to_divide_by()
    {
        var retention = Compute([Revenue(Accounts[0], 100, Later)]);

        Assert.Null(retention.Total.Net);
        Assert.False(retention.IsEarlierYearWhole);
    }

    [Fact]
    public void What_was_kept_lost_and_won_is_what_there_is_now_and_rows_add_up() => Gen.Select(
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 23], Gen.Int[-500, 5000]).Array[0, 40], Gen.Int[0, 2].Select(at => (DealDimension)at)).Sample((made, dimension) =>
    {
        var retention = Compute([.. made.Select((record, at) => Revenue(Accounts[record.Item1], record.Item3 / 3m, Earlier.AddMonths(record.Item2), $"-{at}"))], dimension);
        var (total, rows) = (retention.Total, retention.Rows);
        return total.Gross is not > 1 && !(total.Net < total.Gross)
            && rows.Sum(row => row.Amounts.Start.MinorUnits) == total.Start.MinorUnits
            && rows.Sum(row => row.Amounts.Expansion.MinorUnits) == total.Expansion.MinorUnits
            && rows.Sum(row => row.Amounts.Contraction.MinorUnits + row.Amounts.Churn.MinorUnits) == (total.Contraction + total.Churn).MinorUnits;
    });

    private static Made<Revenue> Revenue(Made<Account> account, decimal amount, DateOnly month, string name = "") =>
        A.Revenue(amount, month, name: $"-{account.Id}{name}").For(account);

    private static Retention Compute(ImmutableArray<IMade> world, DealDimension? rows = null) =>
        Retaining.Compute(new(new(Given.View([.. Accounts, .. world]), Today)), [], rows);
}
