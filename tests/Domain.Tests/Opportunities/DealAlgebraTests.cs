using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Rates;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Opportunities;

public sealed class DealAlgebraTests
{
    private static readonly DateOnly Today = new(2017, 12, 31);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Account> ContosoIberia = A.Account("Contoso Iberia").Under(Contoso);
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");
    private static readonly DealFilter Won = new DealFilter.In(DealDimension.Status, ["won"]);
    private static readonly DealFilter Open = new DealFilter.In(DealDimension.Status, ["open"]);

    [Fact]
    public void One_currency_needs_no_settings_and_no_rates()
    {
        var result = Compute(new() { Filters = [Won] }, Contoso, Deal("a", Contoso).Worth(120, "CHF").Won(Today), Deal("b", Contoso).Worth(30, "CHF").Won(Today));

        Assert.Equal(new Quantity(150, "CHF"), result.Overall.Value);
    }

    [Fact]
    public void Amounts_are_converted_at_the_plan_rate_of_the_close_day()
    {
        var result = Compute(
            new() { Filters = [Won] }, Contoso, A.Company("USD"),
            A.Rate("EUR", "USD", 1.10m, new(2016, 1, 1)), A.Rate("EUR", "USD", 1.05m, new(2017, 1, 1)), A.Rate("EUR", "USD", 2m, new(2017, 1, 1), RateType.Spot),
            Deal("then", Contoso).Worth(100, "EUR").Won(new(2016, 6, 1)), Deal("now", Contoso).Worth(100, "EUR").Won(new(2017, 6, 1)));

        Assert.Equal(new Quantity(215, "USD"), result.Overall.Value);
    }

    [Fact]
    public void A_currency_without_a_rate_is_left_out_by_name()
    {
        var result = Compute(
            new() { Filters = [Won] }, Contoso, A.Company("USD"), Deal("a", Contoso).Worth(10).Won(Today), Deal("b", Contoso).Worth(10, "BRL").Won(Today));

        Assert.Equal(new(new Quantity(10, "USD"), 1, 2), result.Overall);
        Assert.Equal([new Omission(OmissionReason.NoRate, 1, "BRL to USD (plan, for 2017-12-31)")], result.Omitted);
    }

    [Fact]
    public void A_sum_is_rounded_once()
    {
        // Each third of a cent alone would be rounded away.
        var result = Compute(
            new() { Filters = [Won] }, Contoso, A.Company("USD"), A.Rate("EUR", "USD", 0.333m, new(2017, 1, 1)),
            Deal("a", Contoso).Worth(0.01m, "EUR").Won(Today), Deal("b", Contoso).Worth(0.01m, "EUR").Won(Today), Deal("c", Contoso).Worth(0.01m, "EUR").Won(Today));

        Assert.Equal(new Quantity(0.01m, "USD"), result.Overall.Value);
    }

    [Fact]
    public void An_unknown_amount_is_not_zero()
    {
        var result = Compute(new() { Filters = [Open] }, Contoso, Deal("a", Contoso).Open(), Deal("b", Contoso).Open());

        Assert.Equal(new(null, 0, 2), result.Overall);
        Assert.Equal([new Omission(OmissionReason.NoAmount, 2)], result.Omitted);
    }

    [Fact]
    public void A_deal_without_the_periods_date_is_counted_as_left_out()
    {
        var result = Compute(
            new() { Filters = [Open] }, FiscalCalendar.CalendarYear.Year(2017), Contoso, Deal("dated", Contoso).Worth(5).Open().Closing(Today), Deal("undated", Contoso).Worth(7).Open());

        Assert.Equal(new(new Quantity(5, "USD"), 1, 2), result.Overall);
        Assert.Equal([new Omission(OmissionReason.NoDate, 1)], result.Omitted);
    }

    [Fact]
    public void The_win_rate_is_won_of_closed_by_count()
    {
        var result = Compute(
            new() { Measure = DealMeasure.WinRate }, Contoso, Deal("a", Contoso).Worth(1000).Won(Today), Deal("b", Contoso).Lost(Today), Deal("c", Contoso).Lost(Today),
            Deal("d", Contoso).Open());

        Assert.Equal(new(Quantity.Ratio(0.333333m), 3, 3), result.Overall);
    }

    [Theory]
    [InlineData(DealMeasure.Count, 4, "count")]
    [InlineData(DealMeasure.Amount, 100, "USD")]
    [InlineData(DealMeasure.Average, 25, "USD")]
    [InlineData(DealMeasure.Median, 20, "USD")]
    [InlineData(DealMeasure.Largest, 50, "USD")]
    [InlineData(DealMeasure.Smallest, 10, "USD")]
    [InlineData(DealMeasure.Cycle, 15, "days")]
    public void Measures_over_four_won_deals(DealMeasure measure, int expected, string unit)
    {
        var result = Compute(
            new() { Measure = measure, Filters = [Won] }, Contoso,
            Deal("a", Contoso).Worth(10).Engaged(Today.AddDays(-5)).Won(Today), Deal("b", Contoso).Worth(20).Engaged(Today.AddDays(-10)).Won(Today),
            Deal("c", Contoso).Worth(20).Engaged(Today.AddDays(-20)).Won(Today), Deal("d", Contoso).Worth(50).Engaged(Today.AddDays(-25)).Won(Today));

        Assert.Equal(new Quantity(expected, unit), result.Overall.Value);
    }

    [Fact]
    public void A_discount_is_measured_against_the_list_price_in_the_same_currency()
    {
        var press = A.Product("Press").Listed(200);
        var result = Compute(
            new() { Measure = DealMeasure.Discount }, Contoso, press, A.Product("Loose"), Deal("a", Contoso).Worth(150).Selling(press).Won(Today),
            Deal("b", Contoso).Worth(190).Selling(press).Won(Today), Deal("c", Contoso).Worth(10, "EUR").Selling(press).Won(Today), Deal("d", Contoso).Worth(10).Won(Today));

        Assert.Equal(new(Quantity.Ratio(0.15m), 2, 4), result.Overall);
        Assert.Equal([OmissionReason.NoProduct, OmissionReason.ListPriceInOtherCurrency], result.Omitted.Select(omission => omission.Reason));
    }

    [Fact]
    public void A_margin_is_weighted_by_amount()
    {
        var result = Compute(
            new() { Measure = DealMeasure.Margin }, Contoso, Deal("big", Contoso).Worth(300).WithMargin(0.2m).Won(Today), Deal("small", Contoso).Worth(100).WithMargin(0.6m).Won(Today));

        Assert.Equal(Quantity.Ratio(0.3m), result.Overall.Value);
    }

    [Fact]
    public void A_family_counts_under_its_top_and_an_account_for_itself()
    {
        IMade[] world = [Contoso, ContosoIberia, Fabrikam, Deal("a", Contoso).Worth(10).Won(Today), Deal("b", ContosoIberia).Worth(25).Won(Today), Deal("c", Fabrikam).Worth(30).Won(Today)];

        var accounts = Compute(new() { Filters = [Won], GroupBy = DealDimension.Account, Rank = new(true, 1) }, world);
        var families = Compute(new() { Filters = [Won], GroupBy = DealDimension.Family, Rank = new(true, 1) }, world);

        Assert.Equal([("Fabrikam", 30m)], accounts.Groups.Select(group => (group.Label, group.Value.Value!.Value.Number)));
        Assert.Equal([("Contoso", 35m)], families.Groups.Select(group => (group.Label, group.Value.Value!.Value.Number)));
    }

    [Fact]
    public void Deals_of_a_merged_account_count_where_it_went()
    {
        var old = A.Account("Contosso").MergedInto(Contoso);
        var result = Compute(new() { Filters = [Won], GroupBy = DealDimension.Account }, Contoso, old, Deal("a", Contoso).Worth(10).Won(Today), Deal("b", old).Worth(5).Won(Today));

        Assert.Equal([(Contoso.Id.Value, 15m)], result.Groups.Select(group => (group.Key, group.Value.Value!.Value.Number)));
    }

    [Fact]
    public void A_ranking_leaves_out_what_has_no_account_and_says_so()
    {
        var result = Compute(
            new() { Filters = [Won], GroupBy = DealDimension.Account, Rank = new(true, 1) }, Contoso, Deal("a", Contoso).Worth(10).Won(Today), A.Deal("nobody's").Worth(99).Won(Today));

        Assert.Equal("Contoso", Assert.Single(result.Groups).Label);
        Assert.Equal(("Unassigned", 99m), (result.Ungrouped!.Label, result.Ungrouped.Value.Value!.Value.Number));
        Assert.Equal(109m, result.Overall.Value!.Value.Number);
    }

    [Fact]
    public void Months_stand_in_the_order_of_time()
    {
        var result = Compute(
            new() { Filters = [Won], GroupBy = DealDimension.CloseMonth }, Contoso, Deal("a", Contoso).Worth(1).Won(new(2017, 11, 2)), Deal("b", Contoso).Worth(9).Won(new(2017, 2, 2)));

        Assert.Equal(["Feb 2017", "Nov 2017"], result.Groups.Select(group => group.Label));
    }

    [Fact]
    public void Amounts_of_an_account_the_reader_may_only_know_of_are_left_out_and_the_account_is_counted()
    {
        var portfolio = Given.Portfolio(Contoso, Fabrikam, Deal("a", Contoso).Worth(10).Won(Today), Deal("b", Fabrikam).Worth(99).Won(Today));
        var view = new View(portfolio, Given.ReaderOf(Clearance.Money).Seeing(Clearance.Open, Fabrikam.Id));

        var result = DealAlgebra.Compute(new DealFacts(new(view, Today)), new() { Filters = [Won] });

        Assert.Equal((10m, 1), (result.Overall.Value!.Value.Number, result.AccountsNotShown));
    }

    [Fact]
    public void A_hidden_account_is_not_even_counted()
    {
        var portfolio = Given.Portfolio(Contoso, Fabrikam, Deal("a", Contoso).Worth(10).Won(Today), Deal("b", Fabrikam).Worth(99).Won(Today));
        var view = new View(portfolio, Given.ReaderOf(Clearance.Money).Seeing(Clearance.None, Fabrikam.Id));

        var result = DealAlgebra.Compute(new DealFacts(new(view, Today)), new() { Filters = [Won] });

        Assert.Equal((10m, 0, 1), (result.Overall.Value!.Value.Number, result.AccountsNotShown, result.Overall.Total));
    }

    [Fact]
    public void Filtering_by_amount_needs_the_clearance_of_amounts()
    {
        var view = new View(Given.Portfolio(Contoso, Deal("a", Contoso).Worth(10).Won(Today)), Given.ReaderOf(Clearance.Open));
        var query = new DealQuery { Measure = DealMeasure.Count, Filters = [new DealFilter.Not(new DealFilter.AmountBetween(5, null))] };

        Assert.False(DealAlgebra.Compute(new DealFacts(new(view, Today)), query).IsAllowed);
    }

    [Fact]
    public void Time_in_stage_counts_from_the_last_change_of_the_stage_of_open_deals()
    {
        var moved = Deal("moved", Contoso).Open().With(Opportunity.Fields.Stage, "Proposal").Since(Today.AddDays(-40));

        var result = Compute(
            new() { Measure = DealMeasure.StageAge }, Contoso,
            moved, moved.Then(Today.AddDays(-20)).Worth(5), moved.Then(Today.AddDays(-10)).With(Opportunity.Fields.Stage, "Negotiation"),
            Deal("stays", Contoso).Open().With(Opportunity.Fields.Stage, "Proposal").Since(Today.AddDays(-30)),
            Deal("unknown", Contoso).Open().Since(Today.AddDays(-30)), Deal("won", Contoso).With(Opportunity.Fields.Stage, "Won").Won(Today.AddDays(-1)));

        Assert.Equal(new(Quantity.Days(20), 2, 3), result.Overall);
    }

    private static Made<Opportunity> Deal(string name, Made<Account> account) => A.Deal(name).For(account);

    [Fact]
    public void What_was_counted_for_one_who_sees_more_is_not_shown_to_one_who_sees_less()
    {
        var portfolio = Given.Portfolio(Contoso, Deal("a", Contoso).Worth(10).Won(Today));
        Assert.NotNull(Assert.Single(new View(portfolio, Given.ReaderOf(Clearance.Money)).CountedDeals).Amount);

        Assert.Null(Assert.Single(new View(portfolio, Given.ReaderOf(Clearance.Open)).CountedDeals).Amount);
        Assert.Empty(new View(portfolio, Given.ReaderOf(Clearance.None)).CountedDeals);
    }

    private static DealResult Compute(DealQuery query, params IMade[] world) => Compute(query, null, world);

    private static DealResult Compute(DealQuery query, Period? period, params IMade[] world) =>
        DealAlgebra.Compute(new DealFacts(new(Given.View(world), Today)), query, period);
}
