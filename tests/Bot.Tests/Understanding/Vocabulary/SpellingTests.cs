using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.Vocabulary;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("pipelin by region", "pipeline by region")]
    [InlineData("pipleine by region", "pipeline by region")]
    [InlineData("forecst for next quartr", "forecast for next quarter")]
    [InlineData("opportunites lost in Septmber", "opportunities lost in September")]
    [InlineData("shwo open deals", "show open deals")]
    [InlineData("top custmers by reveune", "top customers by revenue")]
    public void A_letter_wrong_is_mended(string said, string meant) => Assert.Equal(Read(meant), Read(said));

    [Fact]
    public void What_was_mended_is_said()
    {
        var slot = Assert.Single(World.Question("pipelin by region").Slots, slot => slot.Name == "spelling");

        Assert.Equal(("pipelin", "\"pipeline\"", true), (slot.Said, slot.Resolved, slot.Assumed));
    }

    [Theory]
    [InlineData("open deals of Custamers")]
    [InlineData("open deals of Regionn")]
    public void A_capital_within_a_text_is_a_name_and_is_not_mended(string text) => Assert.IsType<Intent.Clarify>(Assert.Single(World.Read(text).Intents));

    [Theory]
    [InlineData("open pipeline for Meridian Helth", "a-health")]
    [InlineData("open pipeline for Tailspin Tyos", "a-tailspin-toys")]
    public void A_name_with_its_beginning_right_is_mended_as_a_whole(string text, string account) => Assert.Equal(account, Assert.Single(World.Question(text).Scope.Accounts).Value);

    [Theory]
    [InlineData("win rate of Olga Thereze", "p-other")]
    [InlineData("olgas win rate", "p-other")]
    public void People_are_found_by_first_name_and_misspelt(string text, string person) =>
        Assert.Contains($"owner={person}", Notation.Of(World.Question(text)), StringComparison.Ordinal);

    private static string Read(string text) => string.Join(" & ", World.Read(text).Intents.Select(Notation.Of));
}
