using CsCheck;
using Domain.Ledger;
using Domain.Opportunities;
using Xunit;
using static Domain.Tests.Ledger.Changes;

namespace Domain.Tests.Ledger;

/// <summary>The laws of the fold, on random histories with late facts, several sources, releases, removals and undos.</summary>
public sealed class FoldLaws
{
    [Fact]
    public void The_order_in_which_rows_are_read_does_not_matter() =>
        Gen.Select(Histories, Gen.Int[0, int.MaxValue]).Sample((history, seed) =>
        {
            var shuffled = history.ToArray();
            new Random(seed).Shuffle(shuffled);
            Same(Fold.Record(history), Fold.Record(shuffled));
        });

    [Fact]
    public void An_undone_row_might_as_well_not_be_there() =>
        Gen.Select(Histories.Where(h => h.Length > 0), Gen.Int[0, 1000]).Sample((history, pick) =>
        {
            var row = history[pick % history.Length];
            var undo = Undo(history.Length + 1, row.Sequence);
            // An undo that is itself undone brings its row back: the same as leaving the undo out.
            SameValues(Fold.Record([.. history.Where(c => c != row)]), Fold.Record([.. history, undo]));
        });

    [Fact]
    public void Undoing_an_undo_restores_what_was() =>
        Gen.Select(Histories.Where(h => h.Length > 0), Gen.Int[0, 1000]).Sample((history, pick) =>
        {
            var undo = Undo(history.Length + 1, history[pick % history.Length].Sequence);
            SameValues(Fold.Record(history), Fold.Record([.. history, undo, Undo(history.Length + 2, undo.Sequence)]));
        });

    [Fact]
    public void Known_at_a_row_is_the_fold_of_the_rows_up_to_it() =>
        Gen.Select(Histories, Gen.Int[0, 14]).Sample((history, known) =>
            Same(Fold.Record([.. history.Where(c => c.Sequence <= known)]), Fold.Record(history, knownAt: known)));

    [Fact]
    public void As_of_a_moment_is_the_fold_of_what_was_true_by_then_with_every_undo() =>
        Gen.Select(Histories, Gen.Int[0, 14]).Sample((history, day) =>
            Same(Fold.Record([.. history.Where(c => c.On <= Day(day) || c.Operation == Operation.Undo)]), Fold.Record(history, asOf: Day(day))));

    [Fact]
    public void A_later_fact_of_the_same_source_decides_the_field() =>
        Histories.Sample(history =>
        {
            var last = Set(history.Length + 1, Source.Person, "stage", "the last word");
            Assert.Equal("the last word", Fold.Record([.. history, last]).Text("stage"));
        });

    [Fact]
    public void A_weaker_source_never_changes_a_field_that_a_stronger_one_disagrees_on() =>
        Histories.Where(h => !h.Any(c => c.Operation == Operation.Undo)).Sample(history =>
        {
            var person = Set(history.Length + 1, Source.Person, "stage", "ours");
            var state = Fold.Record([.. history, person, Set(history.Length + 2, TheCrm, "stage", "theirs"), Set(history.Length + 3, Spreadsheet, "stage", "old")]);
            Assert.Equal("ours", state.Text("stage"));
            Assert.True(state!.Fields["stage"].SourceMovedSince);
        });

    [Fact]
    public void A_journal_that_grew_row_by_row_equals_one_that_was_read_at_once() =>
        Gen.Select(Histories, Gen.Int[0, 14]).Sample((history, cut) =>
        {
            var partition = Partition.Unassigned;
            var grown = history.Aggregate(Journal.Empty, (journal, change) => journal.With(partition, [change]));
            var atOnce = Journal.Empty.With(partition, history);
            var headAndTail = Journal.Empty.With(partition, history.Take(cut)).With(partition, history);
            foreach (var journal in new[] { grown, headAndTail })
            {
                Same(atOnce.Now.State(Opportunity.Kind, Deal), journal.Now.State(Opportunity.Kind, Deal));
                Same(
                    atOnce.At(Day(cut), Day(cut)).State(Opportunity.Kind, Deal),
                    journal.At(Day(cut), Day(cut)).State(Opportunity.Kind, Deal));
            }
        });

    private static void Same(RecordState? expected, RecordState? actual)
    {
        SameValues(expected, actual);
        Assert.Equal(expected?.LastSequence, actual?.LastSequence);
    }

    private static void SameValues(RecordState? expected, RecordState? actual)
    {
        Assert.Equal(expected?.IsRemoved, actual?.IsRemoved);
        Assert.Equal(Say(expected), Say(actual));
    }

    private static string Say(RecordState? state) => state is null ? "nothing" : string.Join("; ", state.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(
        f => $"{f.Key}={f.Value.Value} {f.Value.Source} #{f.Value.Sequence} against [{string.Join(", ", f.Value.Disagreeing.Select(d => $"{d.Value} {d.Source} #{d.Sequence}"))}]"));
}
