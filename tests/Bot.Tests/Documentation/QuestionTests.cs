using Bot.CommandLine;
using Bot.Tests.Samples;
using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Documentation;

/// <summary>What the documentation says people may ask is answered, to the person that the Playground signs in.</summary>
public sealed class QuestionTests(SampleLoads loads)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<string> Pages => [.. Page.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_question_of_a_page_is_answered(string page)
    {
        var portfolio = await (await loads.OnAsync(Today)).World.Now();
        var context = new UnderstandingContext { Portfolio = portfolio, View = new(portfolio, TerminalReader.Find("Inês Carvalho", portfolio)!.Reader), Today = Today };
        var unanswered = new List<string>();
        foreach (var question in new Page(page).Questions)
        {
            var asked = Ask(question, context);
            if (asked.Outcome is not (Outcome.Answered or Outcome.Proposed))
                unanswered.Add($"{question}: {asked.Outcome}");
            // A page may go on from the question before: "what about EMEA?"
            context = asked.Last is { } last ? context with { Last = last } : context;
        }

        Assert.Empty(unanswered);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("samples/README.md")]
    public void The_questions_of_a_page_are_found(string page) => Assert.True(new Page(page).Questions.Count() >= 3);

    [Fact]
    public async Task What_cannot_be_answered_would_be_found()
    {
        var portfolio = await (await loads.OnAsync(Today)).World.Now();

        Assert.Equal(Outcome.Unsupported, Ask("what is the weather?", new() { Portfolio = portfolio, View = new(portfolio, TerminalReader.Find(null, portfolio)!.Reader), Today = Today }).Outcome);
    }

    private static Asked Ask(string question, UnderstandingContext context) =>
        Asker.Ask(question, context, order => new Reply.Proposed(new() { Said = order.Text, Summary = Sentence.Of($"Ordered."), Changes = [] }));
}
