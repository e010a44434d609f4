using Domain.Ledger;
using Xunit;
using static Domain.Tests.Ledger.Changes;

namespace Domain.Tests.Ledger;

public sealed class UndoRuleTests
{
    [Fact]
    public void The_last_word_on_a_field_can_be_undone() =>
        Assert.Null(UndoRule.Refusal(Set(2, Source.Person, "stage", "Won"), [Set(1, TheCrm, "stage", "Lost"), Set(2, Source.Person, "stage", "Won")]));

    [Fact]
    public void What_the_same_source_has_set_again_cannot()
    {
        var row = Set(1, Source.Person, "stage", "Won");

        Assert.Equal("It was changed again since, by Maria: row 2", UndoRule.Refusal(row, [row, Set(2, Source.Person, "stage", "Lost")]));
    }

    [Fact]
    public void What_another_source_has_set_since_can()
    {
        var row = Set(1, Source.Person, "stage", "Won");

        Assert.Null(UndoRule.Refusal(row, [row, Set(2, TheCrm, "stage", "Lost")]));
    }

    [Fact]
    public void What_was_set_again_and_that_undone_can_be_undone()
    {
        var row = Set(1, Source.Person, "stage", "Won");

        Assert.Null(UndoRule.Refusal(row, [row, Set(2, Source.Person, "stage", "Lost"), Undo(3, 2)]));
    }

    [Fact]
    public void Nothing_is_undone_twice_and_an_undo_is_not_undone()
    {
        var row = Set(1, Source.Person, "stage", "Won");
        var undo = Undo(2, 1);

        Assert.Equal("That is undone already.", UndoRule.Refusal(row, [row, undo]));
        Assert.Equal("That was itself an undo.", UndoRule.Refusal(undo, [row, undo]));
    }
}
