using Bot.Rendering;
using Bot.Rendering.Languages;
using Bot.Tests.Rendering;
using Bot.Understanding;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.People;
using Xunit;

namespace Bot.Tests.Samples;

/// <summary>The sample portfolio as its account manager sees it in German.</summary>
public sealed class GermanCardTests(SampleLoads loads) : IClassFixture<SampleLoads>
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly Phrasebook German = Phrasebook.Of(Language.German)!;

    [Fact]
    public async Task Every_main_topic_is_answered_in_german()
    {
        var context = await ContextAsync();

        var missing = Replies(context).SelectMany(Missing).Distinct().Order().ToArray();

        Assert.True(missing.Length == 0, string.Join('\n', missing));
    }

    /// <summary>A template may leave out a word, never a number, a day or an amount.</summary>
    [Fact]
    public async Task No_number_is_lost_on_the_way()
    {
        var context = await ContextAsync();

        foreach (var sentence in Replies(context).SelectMany(Sentences).SelectMany(sentence => sentence.Parts.IsEmpty ? [sentence] : sentence.Parts.ToArray()))
            Assert.All(sentence.Arguments.Index().Where(argument => argument.Item is not string), argument => Assert.Contains($"{{{argument.Index}", German.Say(sentence)!.Template, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("german-forecast", "Wie hoch ist unser Commit dieses Quartal?")]
    [InlineData("german-attainment-by-region", "Zielerreichung nach Region dieses Quartal")]
    [InlineData("german-account-summary", "Wie steht es um Velmora Foods?")]
    [InlineData("german-deals", "Top 10 offene Deals")]
    [InlineData("german-deals-by-product", "Gewonnener Umsatz nach Produkt")]
    [InlineData("german-risks", "Offene Risiken")]
    [InlineData("german-escalations", "Offene Eskalationen")]
    [InlineData("german-promises", "Offene Zusagen")]
    [InlineData("german-changes", "Was hat sich bei Velmora Foods in den letzten zwei Wochen geändert?")]
    [InlineData("german-next-review", "Wann ist das nächste QBR mit Velmora Foods?")]
    [InlineData("german-log", "Notizen zu Velmora Foods diesen Monat")]
    [InlineData("german-help", "Hilfe")]
    [InlineData("german-english-only", "Pipeline-Waterfall seit Quartalsbeginn")]
    public async Task A_question_is_answered_with_a_card_worth_posting(string name, string question)
    {
        var context = await ContextAsync();

        var asked = Asker.Ask(question, context, _ => throw new InvalidOperationException("Nothing was ordered."));

        CardChecks.MatchesSnapshot(Bot.Rendering.Replies.Message(Assert.Single(asked.Replies).Reply, Locale.For(context.View.Reader) with { Wanted = asked.Language }), name);
    }

    [Fact]
    public async Task A_question_in_german_is_answered_in_german_to_whoever_reads_english_and_so_are_its_buttons()
    {
        var context = await ContextAsync("en-US");

        var asked = Asker.Ask("Wie steht es um Velmora Foods?", context, _ => throw new InvalidOperationException("Nothing was ordered."));
        var answer = Assert.IsType<Reply.Answered>(Assert.Single(asked.Replies).Reply).Answer;
        var message = Bot.Rendering.Replies.Message(new Reply.Answered(answer), Locale.For(context.View.Reader));

        Assert.Contains("Kundenübersicht", message.Text, StringComparison.Ordinal);
        Assert.All(message.Questions, next => Assert.Equal("de", next.Language));
        Assert.Contains("Offene Risiken", Bot.Rendering.Replies.Message(Asker.Answer(message.Questions.Single(next => next.Topic == Topics.Risks), context), Locale.For(context.View.Reader)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_english_is_answered_in_english_to_whoever_reads_german()
    {
        var context = await ContextAsync();

        var reply = Assert.Single(Asker.Ask("show open risks please", context, _ => throw new InvalidOperationException("Nothing was ordered.")).Replies).Reply;

        Assert.Contains("open risks", Bot.Rendering.Replies.Message(reply, Locale.For(context.View.Reader)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_in_the_help_is_understood_as_it_stands()
    {
        var context = await ContextAsync();
        var help = (Reply.Answered)SpokenReply.Of(Assert.Single(Asker.Ask("Hilfe", context, _ => throw new InvalidOperationException("Nothing was ordered.")).Replies).Reply, Locale.For(context.View.Reader)).Reply;

        Assert.All(help.Answer.Sections.SelectMany(section => section.Rows).Select(row => row.Label.Trim('„', '“')), example =>
        {
            var read = Understander.Read(example, context);
            Assert.Empty(read.NotUnderstood);
            Assert.All(read.Intents, intent => Assert.True(intent is Intent.Ask or Intent.Order or Intent.Show or Intent.Export, example));
        });
    }

    private static IEnumerable<Reply> Replies(UnderstandingContext context) => Examples.All.Where(example => example.Language == Language.German && !example.IsHeldBack)
        .SelectMany(example => Asker.Ask(example.About("Velmora Foods", "Lukas Brandt"), context, _ => throw new InvalidOperationException("Nothing was ordered.")).Replies).Select(reply => reply.Reply);

    private static IEnumerable<string> Missing(Reply reply) =>
        Sentences(reply).SelectMany(sentence => sentence.Parts.IsEmpty ? [sentence] : sentence.Parts.ToArray()).Where(sentence => German.Say(sentence) is null).Select(sentence => "S " + sentence.Template)
            .Concat(Titles(reply).Where(title => title.Length > 0 && German.Word(title) is null).Select(title => "T " + title));

    private static IEnumerable<Sentence> Sentences(Reply reply) => reply switch
    {
        Reply.Answered { Answer: var answer } =>
        [
            answer.Headline, .. answer.Details, .. answer.Facts.Select(fact => fact.Value), .. answer.Sections.Select(section => section.Title), .. answer.Omitted, .. answer.Assumptions, .. answer.Receipt.Definitions,
            .. answer.Rows.Concat(answer.Sections.SelectMany(section => section.Rows)).SelectMany(row => new[] { row.Under, row.Aside, row.Note }).OfType<Sentence>(),
        ],
        Reply.Clarify clarify => [clarify.Ask],
        Reply.Unsupported unsupported => [unsupported.Why],
        Reply.Refused refused => [refused.Why],
        _ => [],
    };

    private static IEnumerable<string> Titles(Reply reply) => reply switch
    {
        Reply.Answered { Answer: var answer } =>
            [answer.RowHeading, answer.Counted, answer.PeriodBasis, answer.Receipt.Formula, .. answer.Facts.Select(fact => fact.Name), .. answer.Next.Select(next => next.Title), .. answer.Values.Select(value => ValueLabels.Of(value.Name)), .. answer.Rows.SelectMany(row => row.Values).Select(value => ValueLabels.Of(value.Name)).Distinct()],
        Reply.Clarify clarify => clarify.Choices.Select(choice => choice.Title),
        Reply.Unsupported unsupported => unsupported.Nearest.Select(near => near.Title),
        Reply.NotUnderstood unclear => unclear.Nearest.Select(near => near.Title),
        _ => [],
    };

    private async Task<UnderstandingContext> ContextAsync(string locale = "de-DE")
    {
        var (world, _) = await loads.OnAsync(Day);
        var portfolio = await world.Now();
        var person = portfolio.Of(Person.Kind, Clearance.Restricted).Single(person => person.Name == "Inês Carvalho");
        return new() { Portfolio = portfolio, View = new(portfolio, Access.For(person, portfolio) with { Locale = locale }), Today = Day };
    }
}
