using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

public sealed class WhyQuestionTests
{
    [Theory]
    [InlineData("why did the forecast drop?", "movement claim=fell since=2026-11-11")]
    [InlineData("why has our commit fallen since October", "movement focus=commit claim=fell since=2026-10-01")]
    [InlineData("Why did the pipeline go up this quarter?", "movement claim=rose period=2026-10-01/2026-12-31 since=2026-10-01")]
    [InlineData("why are we behind target", "forecast focus=gap claim=behind")]
    [InlineData("why did we lose the Renewal Q3 deal?", "deals deal=d1 claim=lost")]
    [InlineData("why did we win the Ward upgrade deal", "deals deal=d3 claim=won")]
    public void What_is_taken_for_granted_is_part_of_the_question(string text, string expected) => Assert.Equal(expected, Notation.Of(World.Question(text)));

    [Theory]
    [InlineData("why do we lose deals", "unsupported:loss-reasons")]
    [InlineData("why is our win rate so low", "unsupported:causes")]
    [InlineData("did bookings increase", "unsupported:growth")]
    public void What_cannot_be_looked_up_is_declined(string text, string expected) => Assert.Equal(expected, string.Join(" & ", World.Read(text).Intents.Select(Notation.Of)));

    [Theory]
    [InlineData("why did we lose the Renewal Q3 deal?", "It was not lost: ")]
    [InlineData("why did we win the Renewal Q3 deal?", "It is not won: ")]
    [InlineData("why did the pipeline drop?", "That did not go down: ")]
    public void What_is_not_so_is_put_right(string text, string correction)
    {
        var asked = Assert.Single(Asker.Ask(text, World.As(), _ => throw new InvalidOperationException("Nothing was ordered.")).Replies);

        Assert.StartsWith(correction, Assert.IsType<Reply.Answered>(asked.Reply).Answer.Headline.Template, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_so_is_answered_without_more() => Assert.DoesNotContain(
        "not", Assert.IsType<Reply.Answered>(Assert.Single(Asker.Ask("why did we win the Ward upgrade deal", World.As(), _ => throw new InvalidOperationException("Nothing was ordered.")).Replies).Reply).Answer.Headline.Template, StringComparison.Ordinal);
}
