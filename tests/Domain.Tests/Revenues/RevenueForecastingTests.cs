using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Opportunities;
using Domain.Revenues;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Revenues;

public sealed class RevenueForecastingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Period Year = FiscalCalendar.RollingTwelve(Today);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");

    [Fact]
    public void Records_and_open_deals_make_revenue_while_bookings_stand_apart()
    {
        var forecast = Compute(
            [
                A.Revenue(100, new(2026, 11, 1)).For(Contoso), A.Revenue(90, new(2026, 12, 1), RevenueState.Contracted).For(Contoso),
                A.Revenue(1000, new(2026, 10, 1)).For(Contoso), A.Revenue(1000, new(2027, 11, 1), RevenueState.Contracted).For(Contoso),
                A.Deal("commit").For(Contoso).Worth(1200).Open(ForecastCategory.Commit).Closing(new(2027, 1, 20)),
                A.Deal("best case").For(Contoso).Worth(600).Open(ForecastCategory.BestCase).Closing(new(2026, 12, 5)).Recognised(new(2027, 3, 1), 2),
                A.Deal("omitted").For(Contoso).Worth(9000).Open(ForecastCategory.Omitted).Closing(new(2026, 12, 5)),
                A.Deal("lost").For(Contoso).Worth(9000).Lost(new(2026, 11, 5)),
            ]);

        // The commit deal runs evenly from February 2027; nine of its twelve months lie in the year.
        var (revenue, bookings) = (forecast.Total.Revenue, forecast.Total.Bookings);
        Assert.Equal((100m, 90m, 0m, 900m), (revenue.Actual.Amount, revenue.Contracted.Amount, revenue.Won.Amount, revenue.Commit.Amount));
        Assert.Equal((1090m, 1690m), (revenue.CommitForecast.Amount, revenue.BestCaseForecast.Amount));
        Assert.Equal((1200m, 1800m), (bookings.CommitForecast.Amount, bookings.BestCaseForecast.Amount));
    }

    [Fact]
    public void Won_deals_are_not_counted_again_where_records_tell_the_revenue()
    {
        var forecast = Compute(
            [
                A.Revenue(100, new(2026, 11, 1)).For(Contoso), A.Revenue(100, new(2027, 10, 1), RevenueState.Contracted).For(Contoso),
                A.Deal("won").For(Contoso).Worth(1200).Won(new(2026, 11, 3)),
            ]);

        Assert.Equal((200m, 0m, 1200m), (forecast.Total.Revenue.CommitForecast.Amount, forecast.Total.Revenue.Won.Amount, forecast.Total.Bookings.Closed.Amount));
        Assert.Equal((1, 0), (forecast.WonInRecords, forecast.WonByThemselves));
    }

    [Fact]
    public void After_the_last_record_of_their_account_won_deals_are_recognised_by_themselves()
    {
        var forecast = Compute(
            [
                A.Revenue(100, new(2027, 1, 1), RevenueState.Contracted).For(Contoso),
                A.Deal("won").For(Contoso).Worth(1200).Won(new(2026, 11, 3)),
            ]);

        // December 2026 to October 2027 are eleven of its months; the records reach to January.
        Assert.Equal(900m, forecast.Total.Revenue.Won.Amount);
        Assert.Equal((1, 1), (forecast.WonInRecords, forecast.WonByThemselves));
    }

    [Fact]
    public void Records_of_one_account_say_nothing_of_the_deals_of_another()
    {
        var forecast = Compute(
            [
                Fabrikam, A.Revenue(100, new(2027, 10, 1), RevenueState.Contracted).For(Fabrikam),
                A.Deal("won").For(Contoso).Worth(1200).Won(new(2026, 11, 3)),
            ]);

        Assert.Equal(1100m, forecast.Total.Revenue.Won.Amount);
    }

    [Fact]
    public void Records_of_another_product_still_tell_an_accounts_revenue_when_the_question_is_narrowed()
    {
        var (valve, pump) = (A.Product("Valve"), A.Product("Pump"));
        IMade[] world =
        [
            valve, pump, A.Revenue(100, new(2027, 10, 1), RevenueState.Contracted).For(Contoso).Of(valve),
            A.Deal("won").For(Contoso).Worth(1200).Won(new(2026, 11, 3)).Selling(pump),
        ];

        Assert.Equal(0m, Compute(world, filters: [new DealFilter.In(DealDimension.Product, [pump.Id.Value])]).Total.Revenue.CommitForecast.Amount);
    }

    [Fact]
    public void An_open_deal_that_was_to_close_before_this_month_brings_no_revenue_and_is_named()
    {
        var forecast = Compute([A.Deal("stale").For(Contoso).Worth(1200).Open(ForecastCategory.Commit).Closing(new(2026, 10, 30))]);

        Assert.Equal((0m, 0m), (forecast.Total.Revenue.CommitForecast.Amount, forecast.Total.Bookings.CommitForecast.Amount));
        Assert.Equal((1, 1200m), (forecast.StaleDeals, forecast.Stale.Amount));
    }

    [Fact]
    public void Quarters_are_the_companys_and_are_cut_where_the_year_begins_and_ends()
    {
        var forecast = Compute([A.Company("USD", fiscalStart: 10), A.Revenue(100, new(2026, 12, 1)).For(Contoso)], rows: DealDimension.CloseQuarter);

        Assert.Equal(
            ["Q1 FY2027 (Nov–Dec 2026)", "Q2 FY2027 (Jan–Mar 2027)", "Q3 FY2027 (Apr–Jun 2027)", "Q4 FY2027 (Jul–Sep 2027)", "Q1 FY2028 (Oct 2027)"],
            forecast.Rows.Select(row => row.Label));
        Assert.Equal(100m, forecast.Rows[0].Revenue.Actual.Amount);
    }

    [Fact]
    public void Records_are_converted_at_the_rate_of_their_month_and_those_without_a_rate_are_named()
    {
        var forecast = Compute(
            [
                A.Company("EUR"), A.Rate("USD", "EUR", 0.9m, new(2025, 10, 1)), A.Rate("USD", "EUR", 0.8m, new(2027, 1, 1)),
                A.Revenue(100, new(2026, 12, 1)).For(Contoso), A.Revenue(100, new(2027, 1, 1)).For(Contoso), A.Revenue(100, new(2027, 1, 1), currency: "JPY").For(Contoso),
            ]);

        Assert.Equal((170m, 2), (forecast.Total.Revenue.Actual.Amount, forecast.Records));
        Assert.Equal("JPY to EUR (plan, for 2027-01-01)", forecast.RecordsWithoutRate);
    }

    [Theory]
    [InlineData("2026-11-23", "2027-11-23", "Nov 2026–Oct 2027")]
    [InlineData("2026-11-23", "2026-11-29", "Nov 2026")]
    [InlineData("2026-10-01", "2026-11-23", "Oct–Nov 2026")]
    [InlineData("2026-10-01", "2026-12-23", "Q4 2026 (Oct–Dec 2026)")]
    [InlineData("2026-10-01", "2026-12-31", "said")]
    public void A_period_is_told_in_whole_months(string start, string end, string expected) => Assert.Equal(
        expected,
        WholeMonths.Of(new(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), "said"), FiscalCalendar.CalendarYear).Label);

    private static RevenueForecast Compute(IMade[] world, ImmutableArray<DealFilter>? filters = null, DealDimension? rows = null) =>
        RevenueForecasting.Compute(new(new(Given.View([Contoso, .. world]), Today)), Year, filters ?? [], rows);
}
