using Bot.Understanding;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Vocabulary;

/// <summary>What is held back from tuning is held back from these tests too; <c>bench/Understanding</c> measures it.</summary>
public sealed class ExamplesTests
{
    private static readonly Question Before = World.Question("won bookings by region this year");

    public static TheoryData<string, string> Examples() =>
        [.. Bot.Understanding.Vocabulary.Examples.All.Where(example => !example.IsHeldBack).Select(example => (example.ReadAbout("a-northwind", "p-seller"), About(example.Text)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_taken_for_what_it_is(string expected, string text)
    {
        var read = World.Read(text).Intents.Select(Notation.Of).ToList();

        if (expected == "declined")
            Assert.All(read, one => Assert.True(one == "unclear" || one.StartsWith("unsupported:", StringComparison.Ordinal), one));
        else if (expected == "update")
            Assert.All(read, one => Assert.True(one is "clarify" or "unsupported:update" || (one.StartsWith("update:", StringComparison.Ordinal) && one is not ("update:note" or "update:undo" or "update:cancel")), one));
        else if (expected.StartsWith("unsupported:", StringComparison.Ordinal))
        {
            Assert.Contains(expected, read);
            Assert.All(read, one => Assert.StartsWith("unsupported:", one, StringComparison.Ordinal));
        }
        else
            Assert.Equal(InOrder(expected), InOrder(expected.Contains(' ', StringComparison.Ordinal) ? Assert.Single(read) : Assert.Single(read).Split(' ')[0]));
    }

    [Fact]
    public void Every_topic_has_examples() =>
        Assert.Superset(Bot.Answers.TopicCatalogue.All.Select(topic => topic.Name).ToHashSet(), Bot.Understanding.Vocabulary.Examples.All.Select(example => example.Head).ToHashSet());

    [Fact]
    public void Every_kind_that_is_out_of_reach_has_examples() =>
        Assert.Subset(Bot.Understanding.Vocabulary.Examples.All.Select(example => example.Head).ToHashSet(), Words.Kinds.Keys.Select(kind => "unsupported:" + kind).ToHashSet());

    [Fact]
    public void A_fifth_or_so_is_held_back()
    {
        var all = Bot.Understanding.Vocabulary.Examples.All;

        Assert.True(all.Count >= 600);
        Assert.InRange(all.Count(example => example.IsHeldBack) / (double)all.Count, 0.15, 0.25);
    }

    /// <summary>What people wrap around a request changes nothing of it.</summary>
    [Theory]
    [InlineData("en", "Hi! {0}")]
    [InlineData("en", "please, {0}")]
    [InlineData("en", "@AccountDesk {0}")]
    [InlineData("en", "<at>Account Desk</at> {0}")]
    [InlineData("en", "{0} please")]
    [InlineData("en", "{0} Thanks!")]
    [InlineData("en", "  {0}  ")]
    [InlineData("de", "Hallo! {0}")]
    [InlineData("de", "Guten Morgen, {0}")]
    [InlineData("de", "bitte {0}")]
    [InlineData("de", "@AccountDesk {0}")]
    [InlineData("de", "<at>Account Desk</at> {0}")]
    [InlineData("de", "{0} bitte")]
    [InlineData("de", "{0} Vielen Dank!")]
    public void Politeness_and_a_mention_change_nothing(string language, string around) =>
        Assert.Empty(Changed(text => string.Format(System.Globalization.CultureInfo.InvariantCulture, around, text), language));

    [Fact]
    public void Neither_case_nor_quotes_nor_a_question_mark_change_anything()
    {
        Assert.Empty(Changed(text => text.ToLowerInvariant()));
        Assert.Empty(Changed(text => text.ToUpperInvariant()));
        Assert.Empty(Changed(text => text.Replace('\'', '’')));
        Assert.Empty(Changed(text => text.TrimEnd('?', '.', '!')));
        Assert.Empty(Changed(text => text.TrimEnd('?', '.', '!') + "?"));
    }

    /// <summary>Where two words are equally near it asks back: "contrcted" may be contracted or contacted.</summary>
    [Fact]
    public void One_letter_wrong_in_a_long_word_changes_nothing()
    {
        Func<string, int, string>[] mistakes =
        [
            (word, at) => word.Remove(at, 1), (word, at) => word.Insert(at, word[at].ToString()), (word, at) => word[..at] + word[at + 1] + word[at] + word[(at + 2)..], (word, at) => word[..at] + 'x' + word[(at + 1)..],
        ];

        var changed = mistakes.SelectMany(mistake => Changed(text => Spoilt(text, mistake))).ToList();

        Assert.All(changed, one => Assert.EndsWith(": clarify", one, StringComparison.Ordinal));
        Assert.InRange(changed.Count, 0, Questions().Count() / 100);
    }

    [Fact]
    public void An_example_is_never_another_topic_after_another_question() => Assert.Empty(
        Questions().Where(example => World.Read(About(example.Text), Before).Intents.OfType<Intent.Ask>().Any(ask => ask.Question.Topic != example.Head && ask.Question.Topic != Before.Topic)).Select(example => example.Text));

    /// <summary>The examples that are read otherwise once they are changed.</summary>
    private static IEnumerable<string> Changed(Func<string, string> change, string? language = null) =>
        from example in Questions()
        where language is null || example.Language.Code == language
        let text = About(example.Text)
        let changed = change(text)
        where changed != text && Read(changed) != Read(text)
        select $"{changed}: {Read(changed)}";

    /// <summary>In the middle of its first word of nine letters or more.</summary>
    private static string Spoilt(string text, Func<string, int, string> spoil) =>
        text.Split(' ').FirstOrDefault(word => word.Length >= 9 && word.All(char.IsAsciiLetterLower)) is { } word
            ? text.Replace(word, spoil(word, word.Length / 2), StringComparison.Ordinal) : text;

    private static IEnumerable<Example> Questions() => Bot.Understanding.Vocabulary.Examples.All.Where(example => !example.IsHeldBack && !example.Head.Contains(':', StringComparison.Ordinal) && example.Head is not ("declined" or "courtesy" or "clarify" or "update"));

    private static string Read(string text) => string.Join(" & ", World.Read(text).Intents.Select(Notation.Of));

    private static string About(string text) => text.Replace(Bot.Understanding.Vocabulary.Examples.Account, "Northwind", StringComparison.Ordinal).Replace(Bot.Understanding.Vocabulary.Examples.Person, "Sven Eller", StringComparison.Ordinal);

    private static string InOrder(string notation) => string.Join(' ', notation.Split(' ').Order(StringComparer.Ordinal));
}
