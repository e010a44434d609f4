using System.Collections.Immutable;
using CsCheck;
using Domain.Opportunities;
using Domain.Revenues;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Revenues;

public sealed class RevenueForecastLaws
{
    private static readonly string[] Currencies = ["USD", "EUR", "JPY", "BRL"];

    private static readonly Period Year = FiscalCalendar.RollingTwelve(Worlds.Today.AddDays(-200));

    private static readonly Gen<View> Views =
        from world in Worlds.Any
        from records in Gen.Select(Gen.Int[0, Worlds.AccountsOfAll.Count - 1], Gen.Int[-14, 14], Gen.Int[0, 9999], Gen.Int[0, 3], Gen.Bool).Array[0, 25]
        from fiscalStart in Gen.Int[1, 12]
        select Given.View(
        [
            .. world, A.Company("USD", fiscalStart),
            .. records.Select((record, at) => A.Revenue(
                record.Item3 / 7m, new DateOnly(2017, 6, 1).AddMonths(record.Item2), record.Item5 ? RevenueState.Actual : RevenueState.Contracted, Currencies[record.Item4], $"-{at}")
                .For(Worlds.AccountsOfAll[record.Item1])),
        ]);

    [Fact]
    public void Months_quarters_and_the_rows_of_any_grouping_add_up_to_the_cent() => Gen.Select(Views, Worlds.Dimension).Sample((view, dimension) =>
    {
        var forecast = Compute(view, rows: dimension);
        var quarters = Compute(view, rows: DealDimension.CloseQuarter);

        return new[] { forecast.Rows, forecast.Months, quarters.Rows }.All(rows => Sums(rows).SequenceEqual(Sums([forecast.Total])));
    });

    [Fact]
    public void A_family_is_the_sum_of_its_members() => Views.Sample(view => Worlds.AccountIds.All(account =>
    {
        var family = view.Families.Members(account);
        var apart = family.Select(member => Compute(view, accounts: [member]).Total).ToImmutableArray();
        return Sums(apart).SequenceEqual(Sums([Compute(view, accounts: family).Total]));
    }));

    [Fact]
    public void A_filter_and_its_negation_make_all() => Gen.Select(Views, Worlds.Filter).Sample((view, filter) =>
        Sums([Compute(view, filters: [filter]).Total, Compute(view, filters: [new DealFilter.Not(filter)]).Total]).SequenceEqual(Sums([Compute(view).Total])));

    [Fact]
    public void A_year_is_its_two_halves() => Views.Sample(view =>
    {
        Period first = new(Year.Start, Year.Start.AddMonths(6).AddDays(-1), "first"), second = new(Year.Start.AddMonths(6), Year.End, "second");
        return Sums([Compute(view, first).Total, Compute(view, second).Total]).SequenceEqual(Sums([Compute(view).Total]));
    });

    private static RevenueForecast Compute(
        View view, Period? period = null, ImmutableHashSet<RecordId>? accounts = null, ImmutableArray<DealFilter>? filters = null, DealDimension? rows = null) =>
        RevenueForecasting.Compute(new(new(view, Year.Start.AddDays(14), accounts)), period ?? Year, filters ?? [], rows);

    private static long[] Sums(IEnumerable<RevenueRow> rows) =>
    [
        .. rows.Select(row => new[]
        {
            row.Revenue.Actual, row.Revenue.Contracted, row.Revenue.Won, row.Revenue.Commit, row.Revenue.MostLikely, row.Revenue.BestCase, row.Revenue.Pipeline,
            row.Bookings.Closed, row.Bookings.Commit, row.Bookings.MostLikely, row.Bookings.BestCase, row.Bookings.Pipeline,
        }.Select(money => money.MinorUnits).ToArray())
            .Aggregate(new long[12], (sum, next) => [.. sum.Zip(next, (one, other) => one + other)]),
    ];
}
