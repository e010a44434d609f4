using CsCheck;
using Domain.Forecasts;
using Domain.Ledger;
using Domain.Movements;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Movements;

public sealed class WaterfallLaws
{
    private static readonly string[] Regions = ["Central", "East", "West"];

    private static readonly Period[] Periods =
        [FiscalCalendar.CalendarYear.Quarter(2017, 3), FiscalCalendar.CalendarYear.Quarter(2017, 4), FiscalCalendar.CalendarYear.Quarter(2018, 1), FiscalCalendar.CalendarYear.Year(2018)];

    private static readonly Gen<MovementScope> Scopes =
        from period in Gen.Int[0, Periods.Length - 1].Select(at => Periods[at])
        from account in Gen.Int[0, Worlds.AccountIds.Count * 2]
        from filters in Gen.Int[0, 2].Select(at => (DealFilter)new DealFilter.In(DealDimension.Region, [Regions[at]])).Array[0, 1]
        from isCommit in Gen.Bool
        select new MovementScope(period, Worlds.Today, account < Worlds.AccountIds.Count ? [Worlds.AccountIds[account]] : null)
        {
            Filters = [.. filters],
            Categories = isCommit ? [ForecastCategory.Commit] : MovementScope.AllOpen,
            Currency = Currency.Usd,
        };

    private static readonly Gen<(Journal Journal, MovementScope Scope, DateTimeOffset From, DateTimeOffset Until)> Asked = Gen.Select(
        Histories.Any.Select(world => Given.Journal(world)), Scopes, Gen.Int[1, 360], Gen.Int[1, 360])
        .Select((journal, scope, one, other) => (journal, scope, Moment(Math.Min(one, other)), Moment(Math.Max(one, other))));

    [Fact]
    public void It_closes_to_the_cent() => Asked.Sample(asked =>
    {
        var movement = Compute(asked.Journal, asked.Scope, asked.From, asked.Until);

        return movement.Reported + movement.Late == movement.Start
            && movement.Steps.Aggregate(movement.Start, (sum, step) => sum + step.Amount) == movement.End;
    });

    [Fact]
    public void Every_step_is_what_its_deals_add() => Asked.Sample(asked =>
    {
        var movement = Compute(asked.Journal, asked.Scope, asked.From, asked.Until);

        return movement.Steps.All(step => Math.Abs(step.Amount.Amount - step.Deals.Sum(deal => deal.Change)) <= 0.01m);
    });

    [Fact]
    public void Every_deal_that_moved_has_exactly_one_reason() => Asked.Sample(asked =>
    {
        var movement = Compute(asked.Journal, asked.Scope, asked.From, asked.Until);
        RecordId[] inSteps = [.. movement.Steps.SelectMany(step => step.Deals).Select(deal => deal.Deal)];

        return inSteps.Distinct().Count() == inSteps.Length
            && inSteps.ToHashSet().SetEquals(movement.Deals.Where(deal => deal.Before?.Counts != deal.After?.Counts || deal.Change != 0).Select(deal => deal.Deal));
    });

    [Fact]
    public void Both_ends_are_what_the_forecast_of_their_day_tells() => Asked.Where(asked => asked.Scope is { Accounts: null, Categories.Length: 4 }).Sample(asked =>
    {
        var movement = Compute(asked.Journal, asked.Scope, asked.From, asked.Until);
        if (movement.Omitted.Any(omission => omission.Reason == OmissionReason.NoRate))
            return true;

        return IsNear(movement.Start, Open(asked.Journal, asked.Scope, asked.From)) && IsNear(movement.End, Open(asked.Journal, asked.Scope, asked.Until));
    });

    [Fact]
    public void What_moved_in_two_spans_is_what_moved_in_both_together() => Gen.Select(Asked, Gen.Int[1, 360]).Sample((asked, day) =>
    {
        DateTimeOffset[] moments = [.. new[] { asked.From, asked.Until, Moment(day) }.Order()];
        // Which accounts belong together is taken as it is at the end of a span: a merge between two ends makes the accounts of one span others than those of the next.
        if (asked.Scope.Accounts is not null && !Merged(asked.Journal, moments[1]).SequenceEqual(Merged(asked.Journal, moments[2])))
            return true;
        var first = Compute(asked.Journal, asked.Scope, moments[0], moments[1]);
        var second = Compute(asked.Journal, asked.Scope, moments[1], moments[2]);
        var whole = Compute(asked.Journal, asked.Scope, moments[0], moments[2]);

        return new[] { first, second, whole }.Any(movement => !movement.Omitted.IsEmpty)
            || (first.Start == whole.Start && second.End == whole.End && first.Change + second.Change == whole.Change);
    });

    [Fact]
    public void Nothing_moves_between_a_moment_and_itself() => Asked.Sample(asked => Compute(asked.Journal, asked.Scope, asked.From, asked.From).Steps.IsEmpty);

    [Fact]
    public void Known_at_the_position_of_a_receipt_it_is_the_same_whatever_was_recorded_since() => Gen.Select(Histories.Any, Scopes, Gen.Int[1, 360], Gen.Int[1, 360], Gen.Int[0, 200])
        .Sample((world, scope, one, other, days) =>
        {
            var receipt = Moment(Math.Max(one, other)).AddDays(days);
            var (from, until) = (Moment(Math.Min(one, other)), Moment(Math.Max(one, other)));
            var then = Given.Journal(world.Where(made => At(made) <= receipt));

            return Told(Compute(then, scope, from, until)) == Told(Compute(Given.Journal(world), scope, from, until, receipt));
        });

    [Fact]
    public void The_generated_histories_hold_every_reason_and_facts_learned_late()
    {
        var (seen, late) = (new System.Collections.Concurrent.ConcurrentDictionary<MovementReason, bool>(), 0);
        // Some reasons are rare: as many histories as it takes, within reason.
        for (var round = 0; round < 30 && (late == 0 || Enum.GetValues<MovementReason>().Except(seen.Keys).Any()); round++)
            Asked.Sample(
                asked =>
                {
                    var movement = Compute(asked.Journal, asked.Scope, Moment(90), Moment(361));
                    foreach (var step in movement.Steps)
                        seen[step.Reason] = true;
                    Interlocked.Add(ref late, movement.LateDeals.Length);
                },
                iter: 1000);

        Assert.Equal("", string.Join(" ", Enum.GetValues<MovementReason>().Except(seen.Keys)));
        Assert.True(late > 0);
    }

    private static string Told(Movement movement) =>
        string.Join("; ", movement.Steps.Select(step => $"{step.Reason} {step.Amount} {step.Deals.Length}").Prepend($"{movement.Reported} {movement.Start} {movement.End}"));

    private static Movement Compute(Journal journal, MovementScope scope, DateTimeOffset from, DateTimeOffset until, DateTimeOffset? known = null) => Waterfall.Compute(
        scope, Seen(journal.At(from, known < from ? known : from)), Seen(journal.At(from, known)), Seen(journal.At(until, known)));

    private static Money Open(Journal journal, MovementScope scope, DateTimeOffset at) =>
        Forecasting.Compute(new(new(Seen(journal.At(at, null)), Worlds.Today, null, Currency.Usd)), scope.Period, scope.Filters).Amounts.OpenPipeline;

    private static IEnumerable<RecordId?> Merged(Journal journal, DateTimeOffset at) => Worlds.AccountIds.Select(account => Seen(journal.At(at, null)).CanonicalAccount(account));

    private static bool IsNear(Money one, Money other) => Math.Abs(one.MinorUnits - other.MinorUnits) <= 2;

    private static View Seen(Portfolio portfolio) => new(portfolio, Given.Administrator);

    private static DateTimeOffset At(IMade made) => new((made.RecordedOn ?? made.TrueSince).ToDateTime(new(12, 0)), TimeSpan.Zero);

    private static DateTimeOffset Moment(int day) => new(new DateOnly(2017, 1, 1).AddDays(day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
