using CsCheck;
using Testing.Cards;
using Xunit;

namespace Cards.Tests;

public sealed class CardPropertyTests
{
    [Fact]
    public void Whatever_can_be_composed_is_valid() =>
        CardGenerators.Card.Sample(card => Assert.Empty(CardSchema.Problems(card.ToUtf8Json())), iter: 100);

    [Fact]
    public void Whatever_can_be_composed_keeps_to_the_rules_of_phones_but_for_size_and_chance_ids() =>
        CardGenerators.Card.Sample(
            card => Assert.DoesNotContain(
                CardLint.Problems(card.ToUtf8Json()),
                problem => !problem.Contains("bytes", StringComparison.Ordinal) && !problem.Contains("the id", StringComparison.Ordinal)),
            iter: 500);
}
