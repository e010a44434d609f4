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
}
