using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

/// <summary>What is overdue or due, of what was named before.</summary>
public sealed class NamedBeforeTests
{
    [Theory]
    [InlineData("what did we promise Northwind and what is overdue?")]
    [InlineData("what did we promise Northwind, and which are overdue?")]
    [InlineData("what did we promise Northwind and what of it is overdue?")]
    [InlineData("Was haben wir Northwind versprochen und was ist davon überfällig?")]
    public void Behind_a_question_it_is_of_the_same_kind(string text)
    {
        Question[] asked = [.. World.Read(text).Intents.Select(intent => Assert.IsType<Intent.Ask>(intent).Question)];
        Assert.Equal(["promises account=a-northwind", "promises account=a-northwind overdue"], asked.Select(Notation.Of));
    }

    [Theory]
    [InlineData("which are overdue?")]
    [InlineData("which of them are overdue?")]
    [InlineData("and overdue?")]
    [InlineData("only overdue")]
    public void After_an_answer_too(string text) => Assert.Equal("promises account=a-northwind overdue", Notation.Of(World.Question(text, World.Question("open promises to Northwind"))));

    [Fact]
    public void What_is_due_is_of_what_was_listed() =>
        Assert.Equal("promises account=a-northwind close=2026-11-16/2026-11-22", Notation.Of(World.Question("which are due this week?", World.Question("open promises to Northwind"))));

    [Fact]
    public void Else_it_is_of_the_account_that_was_named() =>
        Assert.Equal("deadlines account=a-northwind period=2026-11-16/2026-11-22", Notation.Of(((Intent.Ask)World.Read("how is Northwind doing and what is due this week?").Intents[^1]).Question));
}
