using CsCheck;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Ledger;
using Domain.MonthEnds;
using Domain.Movements;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.MonthEnds;

public sealed class MonthEndBridgeTests
{
    private static readonly DateOnly MonthEnd = new(2026, 10, 31);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.Quarter(2026, 4);

    private static readonly ForecastNumber[] RollUps =
        [ForecastNumber.Closed, ForecastNumber.Commit, ForecastNumber.MostLikely, ForecastNumber.BestCase, ForecastNumber.Pipeline];

    // Reported: 500 closed, 300 and 200 EUR at 1.1 in commit: 1,020. Since then 300 were pushed out, 50 became known that were won on 20 October, 70 came in from
    // best case, the 200 EUR were won at 220, and EUR stands at 1.2: 500 + 50 + 70 + 220 × 1.2 = 884.
    private static readonly Journal Journal = Given.Journal(
        A.Company("USD"), A.Rate("EUR", "USD", 1.1m, new(2026, 1, 1)), A.Rate("EUR", "USD", 1.2m, new(2026, 11, 10)).Since(new(2026, 11, 10)),
        A.Deal("Closed").Worth(500).Won(new(2026, 10, 5)),
        A.Deal("Pushed").Worth(300).Open(ForecastCategory.Commit).Closing(new(2026, 12, 1)),
        A.Deal("Pushed").Then(new(2026, 11, 4)).With(Opportunity.Fields.Close, new DateOnly(2027, 2, 1)),
        A.Deal("Euros").Worth(200, "EUR").Open(ForecastCategory.Commit).Closing(new(2026, 12, 15)),
        A.Deal("Euros").Then(new(2026, 11, 12)).With(Opportunity.Fields.Status, DealStatus.Won).With(Opportunity.Fields.Amount, Money.Of(220, Currency.Eur)),
        A.Deal("Late").Worth(50).Won(new(2026, 10, 20)).Since(new(2026, 10, 20)).LearnedOn(new(2026, 11, 3)),
        A.Deal("Maybe").Worth(70).Open(ForecastCategory.BestCase).Closing(new(2026, 12, 20)),
        A.Deal("Maybe").Then(new(2026, 11, 15)).With(Opportunity.Fields.Category, ForecastCategory.Commit));

    [Fact]
    public void Each_reason_has_its_own_line()
    {
        var bridge = Bridge(Journal, Quarter, ForecastNumber.Commit, MonthEnd, Today);

        Assert.Equal((Usd(1020), Usd(884)), (bridge.ReportedAmount, bridge.NowAmount));
        Assert.Equal(Usd(50), bridge.Movement.Late);
        Assert.Equal(Usd(-300), bridge.Movement[MovementReason.PushedOut]!.Amount);
        Assert.Equal(Usd(70), bridge.Movement[MovementReason.CategoryIn]!.Amount);
        Assert.Equal(Usd(24), bridge.Movement[MovementReason.Increased]!.Amount);
        Assert.Equal((Usd(20), Usd(0)), (bridge.Rates, bridge.NotComparable));
    }

    [Fact]
    public void It_closes_to_the_cent() => Gen.Select(
        Histories.Any.Select(world => Given.Journal(world)), Gen.Int[0, RollUps.Length - 1].Select(at => RollUps[at]), Gen.Int[0, Worlds.AccountIds.Count * 2], Gen.Int[1, 12])
        .Sample((journal, number, account, months) =>
        {
            var day = Worlds.Today.AddMonths(-months);
            var bridge = Bridge(journal, FiscalCalendar.CalendarYear.Year(2018), number, day, Worlds.Today, account < Worlds.AccountIds.Count ? Worlds.AccountIds[account] : null);
            var lines = bridge.Movement.Steps.Aggregate(bridge.Movement.Late + bridge.Rates + bridge.NotComparable, (sum, step) => sum + step.Amount);

            return bridge.ReportedAmount + lines == bridge.NowAmount
                && bridge.NowAmount == Money.Of(bridge.Now.Of(number)!.Value.Number, bridge.Now.Currency);
        });

    [Fact]
    public void Where_no_rate_moved_and_no_account_only_a_missing_rate_leaves_something_over() => Histories.Any.Select(world => Given.Journal(world.Where(made => made.Draft.Kind.Name is "opportunity"))).Sample(journal =>
        Bridge(journal, FiscalCalendar.CalendarYear.Year(2018), ForecastNumber.BestCase, Worlds.Today.AddMonths(-3), Worlds.Today) is var bridge
            && bridge.Rates.MinorUnits == 0 && (bridge.NotComparable.MinorUnits == 0 || bridge.Movement.Omitted.Any(omission => omission.Reason == OmissionReason.NoRate)));

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    private static MonthEndBridge Bridge(Journal journal, Period period, ForecastNumber number, DateOnly day, DateOnly today, RecordId? account = null)
    {
        var end = new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        View At(DateTimeOffset? asOf, DateTimeOffset? known) => new(journal.At(asOf, known), Given.Administrator);
        var (reported, start, now) = (At(end, end), At(end, null), At(null, null));
        var scope = account is { } id ? AccountScope.Of(true, id) : AccountScope.Everything;
        return MonthEndBridge.Compute(
            new(period, today, ScopedAccounts.Of(scope, now)) { Currency = Currency.Usd }, ScopedAccounts.Of(scope, reported), day, reported, start, now, number);
    }
}
