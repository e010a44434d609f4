using Domain.Ledger;
using Xunit;
using static Domain.Tests.Ledger.Changes;

namespace Domain.Tests.Ledger;

public sealed class FoldTests
{
    [Fact]
    public void The_latest_word_of_a_source_counts()
    {
        var state = Fold.Record([Set(1, TheCrm, "stage", "Proposal"), Set(2, TheCrm, "stage", "Won")]);

        Assert.Equal("Won", state.Text("stage"));
    }

    [Fact]
    public void Latest_means_since_when_it_is_true_not_when_it_was_logged()
    {
        var state = Fold.Record([Set(5, TheCrm, "stage", "Won"), Set(6, TheCrm, "stage", "Proposal", on: 2)]);

        Assert.Equal("Won", state.Text("stage"));
    }

    [Fact]
    public void A_person_overrides_the_crm_whichever_came_last()
    {
        var state = Fold.Record([Set(1, Source.Person, "stage", "Commit"), Set(2, TheCrm, "stage", "Proposal")]);

        Assert.Equal("Commit", state.Text("stage"));
        var stage = state!.Fields["stage"];
        Assert.Equal([new FieldValue.Text("Proposal")], stage.Disagreeing.Select(other => other.Value));
        Assert.True(stage.SourceMovedSince);
    }

    [Fact]
    public void An_override_that_the_source_has_not_moved_from_says_so()
    {
        var state = Fold.Record([Set(1, TheCrm, "stage", "Proposal"), Set(2, Source.Person, "stage", "Commit")]);

        Assert.False(state!.Fields["stage"].SourceMovedSince);
        Assert.Single(state.Fields["stage"].Disagreeing);
    }

    [Fact]
    public void An_override_ends_when_the_source_reports_the_same_value()
    {
        Change[] agreed = [Set(1, TheCrm, "stage", "Proposal"), Set(2, Source.Person, "stage", "Commit"), Set(3, TheCrm, "stage", "Commit")];

        Assert.Equal("Commit", Fold.Record(agreed).Text("stage"));
        Assert.Equal("Won", Fold.Record([.. agreed, Set(4, TheCrm, "stage", "Won")]).Text("stage"));
    }

    [Fact]
    public void An_override_ends_when_the_person_takes_it_back()
    {
        var state = Fold.Record([Set(1, TheCrm, "stage", "Proposal"), Set(2, Source.Person, "stage", "Commit"), Release(3, Source.Person, "stage")]);

        Assert.Equal("Proposal", state.Text("stage"));
    }

    [Fact]
    public void An_override_ends_when_it_is_undone()
    {
        Change[] changes = [Set(1, TheCrm, "stage", "Proposal"), Set(2, Source.Person, "stage", "Commit"), Undo(3, 2)];

        Assert.Equal("Proposal", Fold.Record(changes).Text("stage"));
        Assert.Equal("Commit", Fold.Record(changes, knownAt: 2).Text("stage"));
    }

    [Fact]
    public void A_cleared_field_is_empty_and_not_what_a_weaker_source_says()
    {
        var state = Fold.Record([Set(1, TheCrm, "stage", "Proposal"), Set(2, Source.Person, "stage", null)]);

        Assert.Null(state!.ValueOf("stage"));
        Assert.Equal(FieldValue.Empty, state.Fields["stage"].Value);
    }

    [Fact]
    public void As_of_a_day_leaves_out_what_became_true_later_even_when_it_is_known()
    {
        Change[] changes = [Set(1, TheCrm, "stage", "Proposal"), Set(9, TheCrm, "stage", "Won", on: 5)];

        Assert.Equal("Proposal", Fold.Record(changes, asOf: Day(4)).Text("stage"));
        Assert.Equal("Won", Fold.Record(changes, asOf: Day(5)).Text("stage"));
    }

    [Fact]
    public void A_record_is_gone_while_any_sources_last_word_on_it_is_a_removal()
    {
        Change[] removed = [Set(1, TheCrm, "stage", "Proposal"), Set(2, Source.Person, "name", "Renewal"), Remove(3, TheCrm)];

        Assert.True(Fold.Record(removed)!.IsRemoved);
        Assert.False(Fold.Record([.. removed, Set(4, TheCrm, "stage", "Proposal")])!.IsRemoved);
        Assert.False(Fold.Record([.. removed, Undo(4, 3)])!.IsRemoved);
    }

    [Fact]
    public void A_record_of_which_everything_is_undone_never_was() =>
        Assert.Null(Fold.Record([Set(1, Source.Person, "stage", "Commit"), Undo(2, 1)]));
}
