using Bot.Answers.Help;
using Bot.CommandLine;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Samples;

/// <summary>Whatever the bot suggests to somebody, it answers to them: the examples of the help, and what each answer offers to ask next.</summary>
public sealed class SuggestionTests(SampleLoads loads) : IClassFixture<SampleLoads>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>One of each role.</summary>
    public static TheoryData<string> People => ["Noor van Dijk", "Inês Carvalho", "Astrid Lindqvist", "Hana Yoshida", "Aoife Byrne", "Sofia Papadaki"];

    /// <summary>"People" asks who may use the bot, which the first contact answers in Teams.</summary>
    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_example_of_the_help_is_answered_or_proposed_to_whoever_is_shown_it(string person)
    {
        var context = await ContextOf(person);
        var view = context.View;

        foreach (var example in HelpExamples.For(view).SelectMany(group => group.Examples))
            Assert.True(example == "people" || Understander.Read(example, context).Intents is [Intent.Order or Intent.Show or Intent.Export] || Replies(example, context) is [Reply.Answered], $"{person} was shown \"{example}\".");
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task The_examples_name_what_is_the_readers_own(string person)
    {
        var context = await ContextOf(person);
        var own = Names(context.View).ToHashSet();
        var others = Names(new(context.Portfolio, TerminalReader.Find(null, context.Portfolio)!.Reader)).Where(name => !own.Contains(name)).ToList();

        foreach (var example in HelpExamples.For(context.View).SelectMany(group => group.Examples))
            Assert.DoesNotContain(others, name => example.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_question_that_an_answer_offers_next_is_answered_too(string person)
    {
        var context = await ContextOf(person);
        var asked = HelpExamples.For(context.View).SelectMany(group => group.Examples).SelectMany(example => Replies(example, context)).OfType<Reply.Answered>().ToList();

        foreach (var (title, question) in asked.SelectMany(reply => reply.Answer.Next).Select(next => (next.Title, next.Question)))
            Assert.True(Asker.Answer(question, context) is Reply.Answered, $"{person} was offered \"{title}\".");
    }

    [Theory]
    [InlineData("flux capacitors of the moon")]
    [InlineData("contracts of everybody")]
    [InlineData("weather")]
    public async Task What_is_offered_instead_is_answered(string text)
    {
        foreach (var person in People.Select(row => (string)row.Data))
        {
            var context = await ContextOf(person);

            var choices = Replies(text, context).SelectMany(Choices).ToList();

            Assert.NotEmpty(choices);
            Assert.All(choices, choice => Assert.True(Asker.Answer(choice.Question, context) is Reply.Answered, $"{person} was offered \"{choice.Title}\"."));
        }
    }

    private async Task<UnderstandingContext> ContextOf(string person)
    {
        var (world, _) = await loads.OnAsync(Today);
        var portfolio = await world.Now();
        return new() { Portfolio = portfolio, View = new(portfolio, TerminalReader.Find(person, portfolio)!.Reader), Today = Today };
    }

    private static IReadOnlyList<Reply> Replies(string text, UnderstandingContext context) =>
        [.. Asker.Ask(text, context, _ => new Reply.Refused(Sentence.Of($"Nothing is written here."))).Replies.Select(reply => reply.Reply)];

    private static IEnumerable<NextQuestion> Choices(Reply reply) => reply switch
    {
        Reply.Clarify clarify => clarify.Choices,
        Reply.Unsupported unsupported => unsupported.Nearest,
        Reply.NotUnderstood unclear => unclear.Nearest,
        _ => [],
    };

    private static IEnumerable<string> Names(View view) => view.Of(Domain.Accounts.Account.Kind).Select(account => account.Name).OfType<string>();
}
