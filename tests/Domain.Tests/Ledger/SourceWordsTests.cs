using Domain.Ledger;
using Xunit;

namespace Domain.Tests.Ledger;

public sealed class SourceWordsTests
{
    [Fact]
    public void The_last_word_is_the_latest_that_holds_not_the_latest_that_was_written()
    {
        var words = new SourceWords([Changes.Set(10, Changes.Spreadsheet, "stage", "new", on: 9), Changes.Set(11, Changes.Spreadsheet, "stage", "old", on: 3)], Changes.Spreadsheet);

        Assert.Equal((Text("new"), Changes.Day(9)), (words.Last("stage"), words.LastOn("stage")));
        Assert.Equal([FieldValue.Empty, Text("old"), Text("old"), Text("new")], new[] { 2, 3, 8, 9 }.Select(day => words.At("stage", Changes.Day(day))));
    }

    [Fact]
    public void Only_the_source_itself_counts_and_what_was_undone_was_said_all_the_same()
    {
        var words = new SourceWords(
            [Changes.Set(1, Changes.Spreadsheet, "stage", "said"), Changes.Set(2, Source.Person, "stage", "overridden"), Changes.Undo(3, undoOf: 1)], Changes.Spreadsheet);

        Assert.Equal(Text("said"), words.Last("stage"));
        Assert.False(new SourceWords([Changes.Set(1, Source.Person, "stage", "x")], Changes.Spreadsheet).Any);
    }

    [Fact]
    public void A_value_corrected_at_its_own_moment_was_said()
    {
        var words = new SourceWords([Changes.Set(4, Changes.Spreadsheet, "stage", "first", on: 3), Changes.Set(5, Changes.Spreadsheet, "stage", "second", on: 3)], Changes.Spreadsheet);

        Assert.Equal(Text("second"), words.Last("stage"));
        Assert.True(words.Says("stage", Changes.Day(3), Text("first")));
        Assert.False(words.Says("stage", Changes.Day(4), Text("first")));
    }

    [Fact]
    public void What_is_about_to_be_written_takes_its_place_in_time()
    {
        var words = new SourceWords([Changes.Set(9, Changes.Spreadsheet, "stage", "late", on: 9)], Changes.Spreadsheet);
        words.Add("stage", Changes.Day(3), Text("early"));

        Assert.Equal((Text("early"), Text("late")), (words.At("stage", Changes.Day(5)), words.Last("stage")));
    }

    [Fact]
    public void A_removal_ends_the_record_until_it_is_told_of_again()
    {
        Change[] removed = [Changes.Set(1, Changes.Spreadsheet, "stage", "x", on: 1), Changes.Remove(2, Changes.Spreadsheet, on: 2)];

        Assert.True(new SourceWords(removed, Changes.Spreadsheet).IsRemoved);
        Assert.False(new SourceWords([.. removed, Changes.Set(3, Changes.Spreadsheet, "stage", "y", on: 3)], Changes.Spreadsheet).IsRemoved);
    }

    private static FieldValue.Text Text(string value) => new(value);
}
