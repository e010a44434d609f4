using Bot.Understanding.Text;
using Xunit;

namespace Bot.Tests.Understanding.Text;

public sealed class SpelledNumberTests
{
    [Theory]
    [InlineData("five", 5, 1)]
    [InlineData("twenty five", 25, 2)]
    [InlineData("hundred", 100, 1)]
    [InlineData("two hundred and fifty thousand dollars", 250_000, 5)]
    [InlineData("one hundred and fifty", 150, 4)]
    [InlineData("a million", 1_000_000, 2)]
    [InlineData("half a million", 500_000, 3)]
    [InlineData("two million three hundred thousand", 2_300_000, 5)]
    [InlineData("five and ten", 5, 1)]
    public void Numbers_are_read_in_words(string text, int value, int tokens) => Assert.Equal((value, tokens), SpelledNumber.Read(Tokeniser.Read(text, DateOrder.DayFirst), 0));

    [Theory]
    [InlineData("deals")]
    [InlineData("k")]
    [InlineData("and five")]
    public void Other_words_are_none(string text) => Assert.Null(SpelledNumber.Read(Tokeniser.Read(text, DateOrder.DayFirst), 0));
}
