using Domain.Movements;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Movements;

public sealed class PushesTests
{
    private static readonly FiscalCalendar Fiscal = new(10);

    [Fact]
    public void Only_a_move_into_a_later_fiscal_quarter_is_a_push() => Assert.Equal(
        2, Pushes.Count([new(2026, 10, 5), new(2026, 12, 20), new(2027, 1, 15), new(2026, 12, 1), null, new(2027, 4, 1)], Fiscal));

    [Fact]
    public void A_deal_that_never_moved_was_never_pushed() => Assert.Equal(0, Pushes.Count([new(2026, 10, 5)], Fiscal));

    [Fact]
    public void The_history_of_a_field_leaves_out_what_was_not_known_or_not_yet_true()
    {
        var deal = A.Deal("Deal").Open().Closing(new(2026, 3, 1)).Since(new(2026, 1, 1));
        var journal = Given.Journal(
            deal, deal.Then(new(2026, 2, 1)).Closing(new(2026, 6, 1)), deal.Then(new(2026, 3, 1)).Worth(5), deal.Then(new(2026, 4, 1)).LearnedOn(new(2026, 8, 1)).Closing(new(2026, 9, 1)));

        Assert.Equal([new(2026, 3, 1), new(2026, 6, 1), new(2026, 9, 1)], Closes(journal.Now));
        Assert.Equal([new(2026, 3, 1), new(2026, 6, 1)], Closes(journal.At(null, new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero))));
        Assert.Equal([new(2026, 3, 1)], Closes(journal.At(new(2026, 1, 15, 0, 0, 0, TimeSpan.Zero), null)));

        IEnumerable<DateOnly?> Closes(Portfolio portfolio) =>
            new View(portfolio, Given.Administrator).HistoryOf(Opportunity.Kind, deal.Id, Opportunity.Fields.Close).Select(close => close.Value);
    }
}
