using System.Collections.Immutable;
using CsCheck;
using Domain.Accounts;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.Targets;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Forecasts;

public sealed class ForecastTargetRowTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.Quarter(2026, 2);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Account> Iberia = A.Account("Contoso Iberia").Under(Contoso);
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");

    [Fact]
    public void Each_region_stands_beside_its_own_target()
    {
        var rows = Compute(
            [
                Contoso, Won("a", Contoso, 600).In("EMEA"), A.Deal("b").For(Contoso).Worth(150).In("EMEA").Open(ForecastCategory.Commit).Closing(Today),
                Won("c", Contoso, 500).In("APAC"), Won("d", Contoso, 1), TargetOf(1000).In("EMEA"), TargetOf(400).In("APAC"), TargetOf(2000),
            ], DealDimension.Region).Rows;

        Assert.Equal([("EMEA", 1000m, 0.6m, 250m), ("APAC", 400m, 1.25m, -100m)], rows.Take(2).Select(row => (row.Key, row.Target!.Value.Amount, row.Attainment!.Value, row.CommitGap!.Value.Amount)));
        // The target of the company is not split over what has no region.
        Assert.Equal(("", null, null, null), (rows[2].Key, rows[2].Target, rows[2].Attainment, rows[2].CommitGap));
    }

    [Fact]
    public void A_month_has_no_part_of_the_target_of_its_quarter()
    {
        IMade[] world = [Contoso, Won("a", Contoso, 60, 4), Won("b", Contoso, 70, 5), TargetOf(300), MonthOf(100, 4)];

        Assert.Equal([100m, null], Compute(world, DealDimension.CloseMonth).Rows.Select(row => row.Target?.Amount));
        Assert.Equal([300m], Compute(world, DealDimension.CloseQuarter).Rows.Select(row => row.Target?.Amount));
    }

    [Fact]
    public void Half_a_quarter_is_not_set_beside_the_target_of_the_whole()
    {
        var half = new Period(new(2026, 4, 1), new(2026, 5, 15), "half");

        Assert.Null(Compute([Contoso, Won("a", Contoso, 60), TargetOf(300)], DealDimension.CloseQuarter, period: half).Rows.Single().Target);
    }

    [Fact]
    public void A_target_that_covers_subsidiaries_stands_beside_the_family_and_not_beside_one_account()
    {
        IMade[] world = [Contoso, Iberia, Won("a", Contoso, 60), Won("b", Iberia, 30), TargetOf(200).For(Contoso)];

        Assert.All(Compute(world, DealDimension.Account).Rows, row => Assert.Null(row.Target));
        Assert.Equal((200m, 0.45m), Compute(world, DealDimension.Family).Rows.Select(row => (row.Target!.Value.Amount, row.Attainment!.Value)).Single());
    }

    [Fact]
    public void Where_each_account_has_its_own_target_each_stands_beside_it()
    {
        IMade[] world = [Contoso, Iberia, Fabrikam, Won("a", Contoso, 60), Won("b", Iberia, 30), Won("c", Fabrikam, 10), TargetOf(200).For(Contoso), TargetOf(50).For(Iberia)];

        Assert.Equal([("Contoso", 200m), ("Contoso Iberia", 50m), ("Fabrikam", null)], Compute(world, DealDimension.Account).Rows.Select(row => (row.Label, row.Target?.Amount)));
        Assert.Equal([("Contoso", 250m), ("Fabrikam", null)], Compute(world, DealDimension.Family).Rows.Select(row => (row.Label, row.Target?.Amount)));
    }

    [Fact]
    public void A_row_that_is_narrowed_further_has_no_target()
    {
        IMade[] world = [Contoso, Won("a", Contoso, 60).In("EMEA"), TargetOf(100).In("EMEA"), TargetOf(90).For(Contoso)];

        Assert.Null(Compute(world, DealDimension.Region, [new DealFilter.NameContains("a")]).Rows.Single().Target);
        Assert.Null(Compute(world, DealDimension.Account, [new DealFilter.NameContains("a")]).Rows.Single().Target);
        Assert.Equal(100m, Compute(world, DealDimension.Region, [new DealFilter.In(DealDimension.Region, ["EMEA"])]).Rows.Single().Target!.Value.Amount);
    }

    [Fact]
    public void A_region_has_no_target_for_who_does_not_see_all_of_it()
    {
        var portfolio = Given.Portfolio([Contoso, Fabrikam, Won("a", Contoso, 60).In("EMEA"), TargetOf(100).In("EMEA"), TargetOf(90).For(Contoso)]);
        var view = new View(portfolio, Given.ReaderOf(Clearance.Money).Seeing(Clearance.None, Fabrikam.Id));

        Assert.Null(Forecasting.Compute(new(new(view, Today)), Quarter, [], DealDimension.Region).Rows.Single().Target);
        Assert.Equal(90m, Forecasting.Compute(new(new(view, Today)), Quarter, [], DealDimension.Account).Rows.Single().Target!.Value.Amount);
    }

    [Fact]
    public void The_target_of_a_row_is_that_of_the_same_asked_alone() => Gen.Select(Worlds.Any, Targets).Sample((world, targets) =>
    {
        var view = Given.View([.. world, .. targets]);
        var year = FiscalCalendar.CalendarYear.Year(2017);
        return Rows(view, year, DealDimension.Region).All(row => row.Target == Alone(view, year, [new DealFilter.In(DealDimension.Region, [row.Key])]))
            && Rows(view, year, DealDimension.Owner).All(row => row.Target == Alone(view, year, [new DealFilter.In(DealDimension.Owner, [row.Key])]))
            && Rows(view, year, DealDimension.CloseQuarter).All(row => row.Target == Alone(view, FiscalCalendar.CalendarYear.QuarterContaining(DateOnly.Parse(row.Key, null)), []))
            && Rows(view, year, DealDimension.Family).All(row => row.Target == Alone(view, year, [], view.Families.Members(new(row.Key))));
    });

    private static readonly Gen<IMade[]> Targets = Gen.Select(Gen.Int[1, 900], Gen.Int[0, 8], Gen.Int[0, 4]).Array[0, 12].Select(drawn => drawn.Select((target, at) =>
    {
        var period = target.Item3 == 4 ? FiscalCalendar.CalendarYear.Year(2017) : FiscalCalendar.CalendarYear.Quarter(2017, target.Item3 + 1);
        var made = A.Target(target.Item1, "USD", period.Start, period.End, $" {at}");
        return (IMade)(target.Item2 switch
        {
            < 4 => made.For(Worlds.AccountsOfAll[target.Item2]),
            4 => made.In("East"),
            5 => made.In("Central"),
            _ => made,
        });
    }).ToArray());

    private static ImmutableArray<ForecastRow> Rows(View view, Period period, DealDimension dimension) =>
        [.. Forecasting.Compute(new(new(view, Worlds.Today, Currency: Currency.Usd)), period, [], dimension).Rows.Where(row => row.Key.Length > 0)];

    private static Money? Alone(View view, Period period, ImmutableArray<DealFilter> filters, ImmutableHashSet<RecordId>? accounts = null) =>
        Forecasting.Compute(new(new(view, Worlds.Today, accounts, Currency.Usd)), period, filters).TargetAmount;

    private static Made<Opportunity> Won(string name, Made<Account> account, decimal amount, int month = 5) => A.Deal(name).For(account).Worth(amount).Won(new(2026, month, 10));

    private static Made<Target> TargetOf(decimal amount) => A.Target(amount, "USD", Quarter.Start, Quarter.End);

    private static Made<Target> MonthOf(decimal amount, int month) => A.Target(amount, "USD", new(2026, month, 1), new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1));

    private static Forecast Compute(IMade[] world, DealDimension rows, ImmutableArray<DealFilter>? filters = null, Period? period = null) =>
        Forecasting.Compute(new(new(Given.View(world), Today)), period ?? Quarter, filters ?? [], rows);
}
