using System.Diagnostics;
using Bot.Understanding;
using CsCheck;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class UnderstandingPropertyTests
{
    private static readonly (string Said, DealMeasure Measure)[] Measures =
    [
        ("won revenue", DealMeasure.Amount), ("bookings", DealMeasure.Amount), ("number of won deals", DealMeasure.Count), ("win rate", DealMeasure.WinRate),
        ("average size of won deals", DealMeasure.Average), ("sales cycle", DealMeasure.Cycle),
    ];

    private static readonly (string Said, string Account)[] Accounts = [("Northwind", "a-northwind"), ("fabrikam", "a-fabrikam"), ("Tailspin Toys", "a-tailspin-toys"), ("Meridian Health", "a-health")];

    private static readonly (string Said, DateOnly Start)[] Periods =
        [("this quarter", new(2026, 10, 1)), ("in Q2", new(2026, 4, 1)), ("last month", new(2026, 10, 1)), ("in 2025", new(2025, 1, 1)), ("year to date", new(2026, 1, 1))];

    private static readonly (string Said, DealDimension Dimension)[] Dimensions =
        [("by region", DealDimension.Region), ("per owner", DealDimension.Owner), ("by product", DealDimension.Product), ("for each industry", DealDimension.Industry), ("by month", DealDimension.CloseMonth)];

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(at => choices[at]);

    private static readonly Gen<(string Text, DealMeasure Measure, string Account, DateOnly Start, DealDimension Dimension)> Asked =
        Gen.Select(OneOf(Measures), OneOf(Accounts), OneOf(Periods), OneOf(Dimensions), OneOf("", "show me ", "What is the ", "please give me "), OneOf("", "?", " please"))
            .Select((measure, account, period, dimension, opening, end) =>
                ($"{opening}{measure.Said} for {account.Said} {period.Said} {dimension.Said}{end}", measure.Measure, account.Account, period.Start, dimension.Dimension));

    [Fact]
    public void Whatever_is_put_together_of_known_words_is_understood_as_meant() => Asked.Sample(asked =>
    {
        var question = World.Question(asked.Text);
        Assert.Equal((asked.Measure, asked.Account, asked.Start, asked.Dimension),
            (question.Deals.Measure, question.Scope.Accounts.Single().Value, question.Period!.Start, question.Deals.GroupBy!.Value));
    });

    [Fact]
    public void A_word_nobody_knows_never_vanishes_from_an_answer() =>
        Gen.Select(Asked, Gen.Char['a', 'z'].Array[6, 10], Gen.Int[0, 12]).Sample((asked, letters, place) =>
        {
            var words = asked.Text.Split(' ').ToList();
            words.Insert(Math.Min(place, words.Count), "xq" + new string(letters));

            var read = World.Read(string.Join(' ', words));

            Assert.Contains(read.Intents, intent => intent is not Intent.Ask);
            Assert.NotEmpty(read.NotUnderstood);
        });

    [Fact]
    public void No_text_throws() => Gen.String[0, 400].Sample(text => Assert.NotEmpty(World.Read(text).Intents));

    [Fact]
    public void No_random_text_proposes_a_change() => Gen.Char["abcdefghijklmnopqrstuvwxyz \"'.,:?!-0123456789€"].Array[0, 120].Sample(letters =>
        Assert.DoesNotContain(World.Read(new string(letters)).Intents, intent => intent is Intent.Order { Update.Kind: not UpdateKind.Cancel }));

    [Fact]
    public void No_mixture_of_known_words_throws() =>
        OneOf("won", "by", "top", "5", "not", "EMEA", "since", "between", "and", "50k", "vs", "Q3", "2026", "“", "'", "Northwind", "no", "over", "my", "this", "deal", "what about", "same", ",", "?", "last", "next", "-", "first", "of")
            .Array[1, 14].Sample(words => Assert.NotEmpty(World.Read(string.Join(' ', words)).Intents));

    [Fact]
    public void A_text_of_a_thousand_characters_is_read_within_20_ms()
    {
        var text = string.Concat(Enumerable.Repeat("won revenue for Nortwhind in Q3 by unknownword and region ", 18))[..1000];
        World.Read(text);

        var fastest = Enumerable.Range(0, 5).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            World.Read(text);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        });

        Assert.InRange(fastest, 0, 20);
    }
}
