using Domain.Ledger;
using Domain.Opportunities;
using Xunit;
using static Domain.Tests.Ledger.Changes;

namespace Domain.Tests.Ledger;

public sealed class JournalTests
{
    private static readonly Partition Home = Partition.Unassigned;

    [Fact]
    public void As_of_a_day_is_what_was_true_then_and_known_at_is_what_we_knew()
    {
        // Won on day 2, logged on day 5.
        var journal = Journal.Empty.With(Home, [Set(1, TheCrm, "stage", "Proposal", on: 1), Set(2, TheCrm, "stage", "Won", on: 2) with { At = Day(5) }]);

        Assert.Equal("Won", Stage(journal.At(Day(3), null)));
        Assert.Equal("Proposal", Stage(journal.At(Day(3), Day(3))));
        Assert.Equal("Proposal", Stage(journal.At(null, Day(4))));
        Assert.Equal("Won", Stage(journal.Now));
    }

    [Fact]
    public void A_receipt_names_how_far_each_partition_was_read()
    {
        var journal = Journal.Empty.With(Home, [Set(1, TheCrm, "stage", "a"), Set(2, TheCrm, "stage", "b")]);

        Assert.Equal(2, journal.Now.Position["unassigned"]);
        Assert.Equal(1, journal.At(null, Day(1)).Position["unassigned"]);
        Assert.Equal(Day(2), journal.Now.RecordedAt);
    }

    [Fact]
    public void Rows_that_are_known_are_passed_over_and_a_gap_is_refused()
    {
        var journal = Journal.Empty.With(Home, [Set(1, TheCrm, "stage", "a")]);

        Assert.Same(journal, journal.With(Home, [Set(1, TheCrm, "stage", "a")]));
        Assert.Throws<ArgumentException>(() => journal.With(Home, [Set(3, TheCrm, "stage", "c")]));
    }

    private static string? Stage(Portfolio portfolio) => portfolio.State(Opportunity.Kind, Deal).Text("stage");
}
