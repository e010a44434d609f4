using Domain.Searching;
using Xunit;

namespace Domain.Tests.Searching;

public sealed class TextSearchTests
{
    private const string Note = "Met Zoë Müller. She said the pricing of Phase 2 must come down by 5 %, else the steering committee stops it.";

    [Theory]
    [InlineData("pricing")]
    [InlineData("price")]
    [InlineData("prices")]
    [InlineData("PRICED")]
    [InlineData("zoe muller")]
    [InlineData("committees")]
    [InlineData("stop")]
    [InlineData("commit")]
    [InlineData("\"steering committee stops\"")]
    [InlineData("\"steering committee\"")]
    [InlineData("“phase 2” price")]
    public void A_word_is_found_in_its_forms_and_a_phrase_side_by_side(string words) => Assert.NotNull(TextSearch.Of(words).Find(Note));

    [Theory]
    [InlineData("prince")]
    [InlineData("budget")]
    [InlineData("price budget")]
    [InlineData("\"committee steering\"")]
    [InlineData("\"price\"")]
    [InlineData("mm")]
    [InlineData("")]
    public void What_is_not_said_is_not_found(string words) => Assert.Null(TextSearch.Of(words).Find(Note));

    [Fact]
    public void One_of_several_words_is_found_when_any_will_do() => Assert.NotNull(TextSearch.Of("budget price").FindAny(Note));

    [Fact]
    public void The_passage_shows_why_it_was_found_and_marks_what_is_left_out()
    {
        var text = string.Concat(Enumerable.Repeat("All is well at the plant. ", 20)) + Note + string.Concat(Enumerable.Repeat(" More another day.", 20));
        var passage = TextSearch.Of("pricing").Find(text)!.Value.PassageOf(text);

        Assert.Contains("the pricing of Phase 2", passage, StringComparison.Ordinal);
        Assert.StartsWith("… ", passage, StringComparison.Ordinal);
        Assert.EndsWith(" …", passage, StringComparison.Ordinal);
        Assert.InRange(passage.Length, 60, 200);
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("pricing", "pricing")]
    [InlineData("b", "a\nb")]
    public void A_short_text_is_its_own_passage(string words, string text) => Assert.Equal(text.ReplaceLineEndings(" "), TextSearch.Of(words).Find(text)!.Value.PassageOf(text));
}
