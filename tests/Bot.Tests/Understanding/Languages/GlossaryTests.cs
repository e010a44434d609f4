using Bot.Understanding.Languages;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Languages;

/// <summary>What a language needs in order to be spoken; for a new one these tests say what is missing.</summary>
public sealed class GlossaryTests
{
    private const int ExamplesOfMainTopic = 40;

    private static readonly string[] MainTopics = [Topics.Forecast, Topics.Deals, Topics.AccountSummary, Topics.Changes, Topics.NextReview, Topics.Risks, Topics.Promises, Topics.Log, Topics.Help];

    /// <summary>Said so seldom, or so much the same in every language, that a language may go without them.</summary>
    private static readonly Concept[] MayBeMissing = [Concept.NearBookings, Concept.Engaged, Concept.Series, Concept.Unit, Concept.FullMoney, Concept.Wise];

    public static TheoryData<string> Languages() => [.. Language.All.Where(language => language != Language.English).Select(language => language.Code)];

    /// <summary>English that no reader knows would be understood by nobody.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_phrase_becomes_english_that_is_known(string code) => Assert.DoesNotContain(
        Of(code).EnglishPhrases.SelectMany(phrase => phrase.Split(' ')).Distinct(), word => word != "#" && !Spelling.English.Knows(word) && Bot.Understanding.Names.Places.Synonyms(word).Count == 0 && !IsPlace(word));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_main_topic_has_examples_of_its_own(string code) => Assert.All(
        MainTopics, topic => Assert.True(Examples.All.Count(example => example.Language.Code == code && example.Head == topic) >= ExamplesOfMainTopic, $"Too few examples of {topic}."));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_concept_can_be_said(string code)
    {
        var said = Of(code).EnglishPhrases.Concat(Of(code).Loans).SelectMany(phrase => Concepts(Tokeniser.Read(phrase, DateOrder.DayFirst))).ToHashSet();

        var missing = string.Join(", ", Enum.GetValues<Concept>().Except(said).Except(MayBeMissing));
        Assert.True(missing.Length == 0, $"Nothing says {missing}.");
    }

    private static IEnumerable<Concept> Concepts(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (Words.Known.Longest(tokens, at) is { } found)
                yield return found.Meaning.Concept;
    }

    private static Glossary Of(string code) => Glossary.Of(Language.Coded(code)!)!;

    /// <summary>Names of stages and countries are those of the portfolio.</summary>
    private static bool IsPlace(string word) => word is "austria" or "france" or "italy" or "spain" or "switzerland" or "europe" or "netherlands" or "germany" or "united" or "kingdom" or "states" or "negotiation" or "proposal";
}
