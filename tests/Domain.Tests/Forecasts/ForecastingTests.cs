using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Forecasts;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Forecasts;

public sealed class ForecastingTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.Quarter(2026, 2);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Account> Iberia = A.Account("Contoso Iberia").Under(Contoso);
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");

    /// <summary>4.0 closed, 2.5 commit, 1.5 most likely, 2.0 best case, 6.0 pipeline, in millions.</summary>
    private static readonly IMade[] WorkedExample =
    [
        Contoso,
        Deal("closed", 4_000_000).Won(new(2026, 4, 10)),
        Deal("commit", 2_500_000).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)),
        Deal("most likely", 1_500_000).Open(ForecastCategory.MostLikely).Closing(new(2026, 6, 2)),
        Deal("best case", 2_000_000).Open(ForecastCategory.BestCase).Closing(new(2026, 6, 3)),
        Deal("pipeline", 6_000_000).Open().Closing(new(2026, 6, 4)),
        Deal("omitted", 9_000_000).Open(ForecastCategory.Omitted).Closing(new(2026, 6, 5)),
        Deal("lost", 9_000_000).Lost(new(2026, 5, 1)),
        Deal("next quarter", 9_000_000).Open(ForecastCategory.Commit).Closing(new(2026, 7, 1)),
    ];

    [Fact]
    public void Roll_ups_are_cumulative()
    {
        var amounts = Compute(WorkedExample).Amounts;

        Assert.Equal(
            [6_500_000m, 8_000_000m, 10_000_000m, 12_000_000m],
            new[] { amounts.CommitForecast, amounts.MostLikelyForecast, amounts.BestCaseForecast, amounts.OpenPipeline }.Select(money => money.Amount));
    }

    [Fact]
    public void Attainment_gap_and_coverage_of_a_quota_of_ten()
    {
        var forecast = Compute([.. WorkedExample, A.Target(10_000_000, "USD", Quarter.Start, Quarter.End)]);

        Assert.Equal(
            (0.4m, 6_000_000m, 3_500_000m, 2m, 1.2m),
            (forecast.Attainment!.Value, forecast.Remaining!.Value.Amount, forecast.CommitGap!.Value.Amount, forecast.CoverageOfRemaining!.Value, forecast.CoverageOfTarget!.Value));
    }

    [Fact]
    public void The_own_win_rate_is_that_of_the_last_twelve_months()
    {
        var closed = Enumerable.Range(0, 8).Select(at => at == 0 ? Deal("won lately", 1).Won(new(2026, 1, 5)) : Deal($"lost lately {at}", 1).Lost(new(2026, 1, 5)));
        // The worked example itself has one won and one lost deal of this quarter.
        var forecast = Compute([.. WorkedExample, .. closed, Deal("long ago", 1).Won(new(2025, 5, 15)), A.Target(10_000_000, "USD", Quarter.Start, Quarter.End)]);

        Assert.Equal((2, 10), (forecast.WonLately, forecast.ClosedLately));
        Assert.Equal((5m, 2m), (forecast.RequiredCoverage, forecast.CoverageOfRemaining));
    }

    [Theory]
    [InlineData(3, 10, 3.333333)]
    [InlineData(1, 1, 1)]
    public void Required_coverage_is_one_over_the_win_rate(int won, int closed, double expected) => Assert.Equal(
        (decimal)expected,
        (Compute([.. WorkedExample, A.Target(10_000_000, "USD", Quarter.Start, Quarter.End)]) with { WonLately = won, ClosedLately = closed }).RequiredCoverage);

    [Fact]
    public void What_remains_is_spread_over_the_weeks_left()
    {
        // 46 days are left after 15 May: 6 million in 6.571 weeks.
        var forecast = Compute([.. WorkedExample, A.Target(10_000_000, "USD", Quarter.Start, Quarter.End)]);

        Assert.Equal((46, 913_043.48m), (forecast.DaysLeft, forecast.RequiredPerWeek!.Value.Amount));
        Assert.Equal(6_000_000m, (forecast with { DaysLeft = 3 }).RequiredPerWeek!.Value.Amount);
        Assert.Null((forecast with { DaysLeft = 0 }).RequiredPerWeek);
    }

    [Fact]
    public void A_met_target_has_no_coverage()
    {
        var forecast = Compute([.. WorkedExample, A.Target(4_000_000, "USD", Quarter.Start, Quarter.End)]);

        Assert.True(forecast.IsTargetMet);
        Assert.Null(forecast.CoverageOfRemaining);
        Assert.Null(forecast.CoverageOfTarget);
    }

    [Fact]
    public void An_open_deal_past_its_close_date_counts_and_is_named()
    {
        var forecast = Compute([Contoso, Deal("late", 700).Open(ForecastCategory.Commit).Closing(new(2026, 5, 1)), Deal("fine", 300).Open(ForecastCategory.Commit).Closing(Today)]);

        Assert.Equal((1000m, 1, 700m), (forecast.Amounts.Commit.Amount, forecast.OverdueDeals, forecast.Overdue.Amount));
    }

    [Fact]
    public void An_open_deal_without_an_amount_or_a_date_is_left_out_and_counted()
    {
        var forecast = Compute([Contoso, A.Deal("no amount").For(Contoso).Open().Closing(Today), Deal("no date", 5).Open(), Deal("fine", 3).Open().Closing(Today)]);

        Assert.Equal((3m, 1, 3), (forecast.Amounts.Pipeline.Amount, forecast.Deals.Length, forecast.Total));
        Assert.Equal([(OmissionReason.NoAmount, 1), (OmissionReason.NoDate, 1)], forecast.Omitted.Select(omission => (omission.Reason, omission.Deals)));
    }

    [Fact]
    public void The_stage_map_gives_a_category_where_the_deal_has_none()
    {
        var deal = Deal("a", 10).With(Opportunity.Fields.Stage, "Verbal").Closing(Today);

        Assert.Equal(10m, Compute([Contoso, A.Stage("verbal", DealStatus.Open, ForecastCategory.Commit), deal]).Amounts.Commit.Amount);
    }

    [Fact]
    public void Months_make_the_target_of_their_quarter()
    {
        var months = Enumerable.Range(4, 3).Select(month => FiscalCalendar.Month(new(2026, month, 1))).Select(month => A.Target(100, "USD", month.Start, month.End));

        Assert.Equal(300m, Compute([.. WorkedExample, .. months]).TargetAmount!.Value.Amount);
    }

    [Fact]
    public void A_yearly_target_says_nothing_of_a_quarter()
    {
        var year = FiscalCalendar.CalendarYear.Year(2026);

        Assert.Equal(new TargetFinding.Missing(TargetGap.OtherPeriod), Compute([.. WorkedExample, A.Target(100, "USD", year.Start, year.End)]).Target);
    }

    [Fact]
    public void A_target_in_another_currency_is_converted()
    {
        var forecast = Compute([.. WorkedExample, A.Rate("EUR", "USD", 1.25m, new(2026, 1, 1)), A.Target(8_000_000, "EUR", Quarter.Start, Quarter.End)]);

        Assert.Equal(new Money(10_000_000_00, Currency.Usd), forecast.TargetAmount);
    }

    [Fact]
    public void Targets_of_accounts_are_summed_over_a_family()
    {
        var forecast = Compute(
            [Contoso, Iberia, Deal("a", 50).Won(Today), A.Deal("b").For(Iberia).Worth(50).Won(Today), TargetOf(150).For(Contoso), TargetOf(50).For(Iberia)], Contoso, Iberia);

        Assert.Equal((200m, 0.5m), (forecast.TargetAmount!.Value.Amount, forecast.Attainment!.Value));
    }

    [Fact]
    public void A_target_covers_subsidiaries_that_have_none_of_their_own()
    {
        var forecast = Compute([Contoso, Iberia, A.Deal("b").For(Iberia).Worth(50).Won(Today), TargetOf(100).For(Contoso)], Contoso, Iberia);

        Assert.Equal(0.5m, forecast.Attainment);
    }

    [Fact]
    public void A_target_of_a_part_of_the_scope_gives_no_attainment()
    {
        var forecast = Compute([Contoso, Fabrikam, Deal("a", 50).Won(Today), A.Deal("b").For(Fabrikam).Worth(50).Won(Today), TargetOf(100).For(Contoso)], Contoso, Fabrikam);

        var missing = Assert.IsType<TargetFinding.Missing>(forecast.Target);
        Assert.Equal((TargetGap.PartOfScope, 1, 100m), (missing.Why, missing.AccountsWithout, missing.OfPart!.Value.Amount));
        Assert.Null(forecast.Attainment);
    }

    [Fact]
    public void A_region_and_a_person_have_targets_of_their_own()
    {
        var ana = A.Person("Ana");
        IMade[] world = [Contoso, ana, Deal("a", 30).In("EMEA").OwnedBy(ana).Won(Today), Deal("b", 70).In("APAC").Won(Today), TargetOf(60).In("EMEA"), TargetOf(300).For(ana)];

        Assert.Equal(0.5m, Compute(world, filters: [new DealFilter.In(DealDimension.Region, ["emea"])]).Attainment);
        Assert.Equal(0.1m, Compute(world, filters: [new DealFilter.In(DealDimension.Owner, [ana.Id.Value])]).Attainment);
        Assert.Equal(new TargetFinding.Missing(TargetGap.NotSetByThis), Compute(world, filters: [new DealFilter.In(DealDimension.Industry, ["steel"])]).Target);
    }

    [Fact]
    public void A_company_target_is_not_set_beside_a_part_of_the_company()
    {
        var portfolio = Given.Portfolio([.. WorkedExample, Fabrikam, A.Target(10_000_000, "USD", Quarter.Start, Quarter.End)]);
        var view = new View(portfolio, Given.ReaderOf(Clearance.Money).Seeing(Clearance.None, Fabrikam.Id));

        Assert.Equal(new TargetFinding.Missing(TargetGap.WiderThanShown), Forecasting.Compute(new(new(view, Today)), Quarter, []).Target);
    }

    [Theory]
    [InlineData(DealDimension.CloseMonth)]
    [InlineData(DealDimension.Region)]
    [InlineData(DealDimension.Category)]
    public void Rows_add_up_to_the_whole(DealDimension dimension)
    {
        var forecast = Compute(WorkedExample, rows: dimension);

        Assert.Equal(forecast.Amounts.BestCaseForecast.Amount, forecast.Rows.Sum(row => row.Amounts.BestCaseForecast.Amount));
        Assert.Equal(forecast.Amounts.OpenPipeline.Amount, forecast.Rows.Sum(row => row.Amounts.OpenPipeline.Amount));
    }

    private static Made<Opportunity> Deal(string name, decimal amount) => A.Deal(name).For(Contoso).Worth(amount);

    private static Made<Domain.Targets.Target> TargetOf(decimal amount) => A.Target(amount, "USD", Quarter.Start, Quarter.End);

    private static Forecast Compute(IMade[] world, params Made<Account>[] accounts) => Compute(world, accounts, []);

    private static Forecast Compute(IMade[] world, Made<Account>[]? accounts = null, ImmutableArray<DealFilter>? filters = null, DealDimension? rows = null)
    {
        ImmutableHashSet<RecordId>? scope = accounts is null or [] ? null : [.. accounts.Select(account => account.Id)];
        return Forecasting.Compute(new(new(Given.View(world), Today, scope)), Quarter, filters ?? [], rows);
    }
}
