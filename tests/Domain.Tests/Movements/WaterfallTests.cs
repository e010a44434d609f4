using Domain.Ledger;
using Domain.Movements;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Movements;

public sealed class WaterfallTests
{
    private static readonly DateOnly Before = new(2026, 1, 1);
    private static readonly DateOnly Baseline = new(2026, 5, 1);
    private static readonly DateOnly Moved = new(2026, 5, 10);
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.Quarter(2026, 2);
    private static readonly DateOnly InQuarter = new(2026, 6, 20);
    private static readonly DateOnly NextQuarter = new(2026, 8, 1);

    /// <summary>The worked example of formulas F7 and F8, in millions.</summary>
    [Fact]
    public void The_quarter_opened_with_3_5_and_1_9_are_left_after_what_was_new_pushed_out_lost_and_added()
    {
        var (pushed, lost, grown) = (Due("Pushed", 2_000_000), Due("Lost", 500_000), Due("Grown", 1_000_000));

        var movement = Between(
            pushed, lost, grown, pushed.Then(Moved).Closing(NextQuarter), lost.Then(Moved).Lost(InQuarter), grown.Then(Moved).Worth(1_200_000),
            A.Deal("New").Worth(700_000).Open().Closing(InQuarter).Since(Moved));

        Assert.Equal(
            [(MovementReason.New, 700_000m), (MovementReason.Increased, 200_000m), (MovementReason.PushedOut, -2_000_000m), (MovementReason.Lost, -500_000m)],
            movement.Steps.Select(step => (step.Reason, step.Amount.Amount)));
        Assert.Equal((3_500_000m, 1_900_000m), (movement.Start.Amount, movement.End.Amount));
        Assert.Equal(0.571429m, movement.SlipRate);
        Assert.Equal(0, movement.Late.MinorUnits);
    }

    public static TheoryData<string, MovementReason> Moves => new()
    {
        { "pushed", MovementReason.PushedOut },
        { "undated", MovementReason.PushedOut },
        { "pulled", MovementReason.PulledOut },
        { "won", MovementReason.Won },
        { "lost", MovementReason.Lost },
        { "omitted", MovementReason.CategoryOut },
        { "reassigned", MovementReason.ReassignedOut },
        { "removed", MovementReason.Deleted },
        { "less", MovementReason.Decreased },
        { "more", MovementReason.Increased },
        { "lost and pushed", MovementReason.PushedOut },
        { "reassigned and pushed", MovementReason.ReassignedOut },
        { "won and less", MovementReason.Won },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Each_deal_has_the_first_reason_that_holds(string what, MovementReason reason)
    {
        var deal = Due("Deal", 100).In("West");
        var then = deal.Then(Moved);
        var moved = what switch
        {
            "pushed" => then.Closing(NextQuarter),
            "undated" => then.With(Opportunity.Fields.Close, null),
            "pulled" => then.Closing(new(2026, 3, 20)),
            "won" => then.Won(InQuarter),
            "lost" => then.Lost(InQuarter),
            "omitted" => then.Open(ForecastCategory.Omitted),
            "reassigned" => then.In("East"),
            "removed" => then with { Draft = Draft.Remove(then.Draft.Partition, then.Kind, then.Id, "gone") },
            "less" => then.Worth(40),
            "more" => then.Worth(140),
            "lost and pushed" => then.Lost(NextQuarter),
            "reassigned and pushed" => then.In("East").Closing(NextQuarter),
            _ => then.Won(InQuarter).Worth(60),
        };

        var step = Assert.Single(Between(new MovementScope(Quarter, Today) { Filters = [new DealFilter.In(DealDimension.Region, ["West"])] }, deal, moved).Steps);

        Assert.Equal(reason, step.Reason);
        Assert.Equal(what switch { "less" => -60, "more" => 40, _ => -100 }, step.Amount.Amount);
    }

    [Fact]
    public void What_comes_in_is_told_by_where_it_came_from()
    {
        var later = Due("Later", 1).Closing(NextQuarter);
        var earlier = Due("Earlier", 2).Closing(new(2026, 3, 1));
        var undated = A.Deal("Undated").Worth(4).Open().Since(Before);
        var lost = Due("Lost", 8).Lost(InQuarter);
        var omitted = Due("Omitted", 16).Open(ForecastCategory.Omitted);

        var movement = Between(
            later, earlier, undated, lost, omitted, later.Then(Moved).Closing(InQuarter), earlier.Then(Moved).Closing(InQuarter), undated.Then(Moved).Closing(InQuarter),
            lost.Then(Moved).Open(), omitted.Then(Moved).Open());

        Assert.Equal(
            [(MovementReason.PulledIn, 5m), (MovementReason.PushedIn, 2m), (MovementReason.CategoryIn, 16m), (MovementReason.Reopened, 8m)],
            movement.Steps.Select(step => (step.Reason, step.Amount.Amount)));
    }

    [Fact]
    public void Of_the_commit_alone_a_deal_moves_in_and_out_by_its_category()
    {
        var (downgraded, upgraded) = (Due("Downgraded", 10).Open(ForecastCategory.Commit), Due("Upgraded", 3));

        var movement = Between(
            new MovementScope(Quarter, Today) { Categories = [ForecastCategory.Commit] }, downgraded, upgraded,
            downgraded.Then(Moved).Open(ForecastCategory.BestCase), upgraded.Then(Moved).Open(ForecastCategory.Commit));

        Assert.Equal([(MovementReason.CategoryIn, 3m), (MovementReason.CategoryOut, -10m)], movement.Steps.Select(step => (step.Reason, step.Amount.Amount)));
        Assert.Equal(2, movement.MovesOf(MovedField.Category).Count());
    }

    [Fact]
    public void What_was_true_before_but_learned_since_is_no_movement()
    {
        var (known, late) = (Due("Known", 100), Due("Late", 100));

        var movement = Between(known, late, late.Then(new(2026, 4, 20)).LearnedOn(Moved).Worth(70), known.Then(Moved).Worth(110));

        Assert.Equal((200m, -30m, 170m, 180m), (movement.Reported.Amount, movement.Late.Amount, movement.Start.Amount, movement.End.Amount));
        Assert.Equal(MovementReason.Increased, Assert.Single(movement.Steps).Reason);
        Assert.Equal(late.Id, Assert.Single(movement.LateDeals).Deal);
    }

    [Fact]
    public void Another_rate_is_no_movement_but_another_currency_of_the_deal_is()
    {
        var (same, other) = (Due("Same", 100, "EUR"), Due("Other", 100, "EUR"));

        var movement = Between(
            A.Company("USD").Since(Before), A.Rate("EUR", "USD", 1.1m, new(2026, 4, 1)).Since(Before), A.Rate("EUR", "USD", 1.2m, new(2026, 5, 5)).Since(new(2026, 5, 5)),
            same, other, other.Then(Moved).Worth(100), same.Then(Moved).Closing(new(2026, 6, 30)));

        Assert.Equal((240m, 220m), (movement.Start.Amount, movement.End.Amount));
        Assert.Equal(other.Id, Assert.Single(Assert.Single(movement.Steps).Deals).Deal);
        Assert.Equal(same.Id, Assert.Single(movement.MovesOf(MovedField.CloseDate)).Deal);
    }

    [Fact]
    public void A_deal_without_a_rate_is_named_and_left_out_of_every_figure()
    {
        var (dollars, reais) = (Due("Dollars", 100), Due("Reais", 500));

        var movement = Between(A.Company("USD").Since(Before), dollars, reais, reais.Then(Moved).Worth(400, "BRL"));

        Assert.Equal((100m, 100m), (movement.Start.Amount, movement.End.Amount));
        Assert.Equal(new Omission(OmissionReason.NoRate, 1, "BRL"), Assert.Single(movement.Omitted));
    }

    [Fact]
    public void A_merge_is_no_movement()
    {
        var (kept, gone) = (A.Account("Kept").Since(Before), A.Account("Gone").Since(Before));
        var deal = Due("Deal", 100).For(gone);

        var movement = Between(new MovementScope(Quarter, Today, [kept.Id]), kept, gone, deal, gone.Then(Moved).MergedInto(kept));

        Assert.Equal((100m, 100m), (movement.Start.Amount, movement.End.Amount));
        Assert.Empty(movement.Steps);
    }

    [Fact]
    public void A_deal_that_was_lost_after_it_was_pushed_has_not_slipped()
    {
        var (pushed, lost) = (Due("Pushed", 100), Due("Lost", 300));

        var movement = Between(pushed, lost, pushed.Then(Moved).Closing(NextQuarter), lost.Then(Moved).Lost(NextQuarter));

        Assert.Equal((100m, 0.25m), (movement.SlippedAmount.Amount, movement.SlipRate!.Value));
    }

    private static Made<Opportunity> Due(string name, decimal amount, string currency = "USD") => A.Deal(name).Worth(amount, currency).Open().Closing(InQuarter).Since(Before);

    private static Movement Between(params IEnumerable<IMade> world) => Between(new MovementScope(Quarter, Today), world);

    private static Movement Between(MovementScope scope, params IEnumerable<IMade> world)
    {
        var journal = Given.Journal(world);
        var baseline = new DateTimeOffset(Baseline.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return Waterfall.Compute(scope, Seen(journal.At(baseline, baseline)), Seen(journal.At(baseline, null)), Seen(journal.Now));
    }

    private static View Seen(Portfolio portfolio) => new(portfolio, Given.Administrator);
}
