using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.Rendering;
using Bot.Rendering.Languages;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Rendering.Languages;

public sealed partial class PhrasebookTests
{
    private static readonly Phrasebook German = Phrasebook.Of(Language.German)!;

    public static TheoryData<string> Languages() => [.. Language.All.Where(language => language != Language.English).Select(language => language.Code)];

    /// <summary>What is left out can only be a word that the other language needs not: a number, a day or an amount is tested with the samples.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void No_template_asks_for_what_its_english_one_does_not_have(string code) =>
        Assert.All(Phrasebook.Of(Language.Coded(code)!)!.Sentences, pair => Assert.Subset(Arguments(pair.Key), Arguments(pair.Value)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_template_keeps_its_blanks_and_its_full_stop(string code) => Assert.All(Phrasebook.Of(Language.Coded(code)!)!.Sentences, pair => Assert.Equal(Ends(pair.Key), Ends(pair.Value)));

    [Fact]
    public void A_sentence_is_said_piece_by_piece_and_its_arguments_keep_their_values()
    {
        var sentence = new Phrase().Add($"{12} {"won deals"}").Add($" in {"last 3 months (1 Aug–31 Oct 2026)"}").Add($".").ToSentence();

        Assert.Equal("12 gewonnene Deals in den letzten 3 Monaten (1 Aug–31 Okt 2026).", Said(sentence));
    }

    [Theory]
    [InlineData("won deals", "12 in 3 gewonnenen Deals")]
    [InlineData("open deals", "12 in 3 offenen Deals")]
    public void A_word_bends_where_the_template_asks_for_it(string noun, string said) => Assert.Equal(said, Said(Sentence.Of($"{12} in {3} {noun}")));

    [Fact]
    public void A_sentence_with_one_unknown_piece_is_not_said_at_all() => Assert.Null(German.Say(new Phrase().Add($"Nothing was logged.").Add($" Nobody translated this.").ToSentence()));

    [Theory]
    [InlineData("Chiara wants the price table, split by country")]
    [InlineData("Open finding of their audit")]
    [InlineData("Contoso")]
    [InlineData("won")]
    public void A_records_own_text_stays(string text) => Assert.Equal(text == "won" ? "gewonnen" : null, German.Word(text));

    [Theory]
    [InlineData("Q4 FY2026 (Jul–Sep 2026)", "Q4 FY2026 (Jul–Sep 2026)")]
    [InlineData("Q1 FY2027 (Oct–Dec 2026)", "Q1 FY2027 (Okt–Dez 2026)")]
    [InlineData("May 2026", "Mai 2026")]
    [InlineData("October 2026", "Oktober 2026")]
    [InlineData("since 3 Mar 2026", "seit 3 Mär 2026")]
    public void Months_have_their_own_names(string english, string german) => Assert.Equal(german, German.Word(english));

    [Theory]
    [InlineData("de-DE", "de", "1.234.500 €")]
    [InlineData("en-US", "de", "1.234.500 €")]
    [InlineData("de-DE", "en", "1.234.500 €")]
    [InlineData("en-US", "en", "€1,234,500")]
    public void Numbers_go_with_the_words(string locale, string language, string amount) =>
        Assert.Equal(amount, Wording.Say(Domain.Money.Of(1_234_500m, Domain.Currency.Eur), Locale.For(locale, "UTC").Speaking(Language.Coded(language)!)).Replace('\u00A0', ' '));

    private static string Said(Sentence sentence) => Wording.Say(German.Say(sentence)!, Locale.For("de-DE", "UTC").Speaking(Language.German));

    private static HashSet<int> Arguments(string template) => [.. Placeholder().Matches(template).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    private static (bool, bool, bool) Ends(string template) => (template.StartsWith(' '), template.EndsWith(' '), template.EndsWith('.'));

    [GeneratedRegex(@"\{(\d+)(?::dat)?\}")]
    private static partial Regex Placeholder();
}
