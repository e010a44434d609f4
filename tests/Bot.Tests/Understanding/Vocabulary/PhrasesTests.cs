using Bot.Understanding;
using Bot.Understanding.Vocabulary;
using Xunit;

namespace Bot.Tests.Understanding.Vocabulary;

public sealed class PhrasesTests
{
    [Fact]
    public void Every_concept_has_words_and_every_word_a_concept() =>
        Assert.Equal(Enum.GetNames<Concept>().Order(), Words.File("words.json").EnumerateObject().Select(entry => entry.Name).Order());

    [Fact]
    public void What_is_offered_instead_can_itself_be_asked() => Assert.All(Nearest.All, name => Assert.Equal(3, Nearest.For([name], World.As()).Length));

    [Fact]
    public void Whatever_is_out_of_reach_offers_known_examples() => Assert.All(
        Words.File("out-of-reach.json").EnumerateArray().SelectMany(entry => entry.GetProperty("nearest").EnumerateArray()), name => Assert.Contains(name.GetString()!, Nearest.All));

    [Theory]
    [InlineData("[a] b", "a b", "b")]
    [InlineData("(x|y) [z]", "x", "x z", "y", "y z")]
    public void A_template_says_all_its_phrases(string template, params string[] phrases) => Assert.Equal(phrases, PhraseTemplate.Expand(template).Order());

    [Theory]
    [InlineData("(a")]
    [InlineData("a]")]
    public void Brackets_that_do_not_match_are_refused(string template) => Assert.Throws<FormatException>(() => PhraseTemplate.Expand(template).ToList());

    /// <summary>Every phrase of the vocabulary is written out before the first question is read.</summary>
    [Fact]
    public void A_long_template_costs_what_its_phrases_are_long()
    {
        var template = string.Join(' ', Enumerable.Repeat("somewhat", 100));
        _ = PhraseTemplate.Expand(template).Count();

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = PhraseTemplate.Expand(template).Count();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 10 * template.Length);
    }
}
