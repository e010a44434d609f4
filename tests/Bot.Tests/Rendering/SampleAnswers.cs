using System.Collections.Immutable;
using Domain;
using Domain.Asking;

namespace Bot.Tests.Rendering;

internal static class SampleAnswers
{
    public static readonly DateTimeOffset Recorded = new(2026, 11, 23, 8, 12, 0, TimeSpan.Zero);

    public static Receipt Receipt { get; } = new(
        "commit = closed + commit",
        [Sentence.Of($"Period Q4 FY2026 (Oct–Dec 2026)"), Sentence.Of($"Amounts in {"EUR"} at plan rates")],
        [new RecordId("deal-1"), new RecordId("deal-2")],
        ImmutableSortedDictionary<string, long>.Empty.Add("account/orbis", 42).Add("shared", 7),
        Recorded);

    public static Answer Forecast { get; } = new()
    {
        Question = new Question { Topic = Topics.Forecast },
        Subject = ["Orbis Marine", "Forecast", "Q4 FY2026 (Oct–Dec 2026)"],
        Headline = Sentence.Of($"{Euros(4_213_500)} commit, {Quantity.Ratio(0.702m)} of target."),
        Details = [Sentence.Of($"Gap to target {Euros(1_786_500)}, {Quantity.Days(38)} left")],
        Values =
        [
            new("closed", Euros(2_900_000)), new("commit", Euros(4_213_500)), new("mostLikely", Euros(4_513_500)), new("bestCase", Euros(5_113_500)), new("pipeline", Euros(2_613_500)),
            new("target", Euros(6_000_000)), new("attainment", Quantity.Ratio(0.4833m)),
        ],
        Rows =
        [
            Row("EMEA", 2_000_000, 600_000), Row("Americas", 700_000, 713_500), Row("APAC", 200_000, 0),
        ],
        RowHeading = "Region",
        RowCount = 3,
        Covered = 14,
        Total = 16,
        Counted = "deals",
        Omitted = [Sentence.Of($"{2} deals have no amount")],
        Assumptions = [Sentence.Of($"No period was said: the current fiscal quarter")],
        Receipt = Receipt,
        Next = [new("Open deals", new Question { Topic = Topics.Deals }), new("Risks", new Question { Topic = Topics.Risks })],
    };

    /// <summary>As many deals as wanted, each with a long name that somebody typed.</summary>
    public static Answer Deals(int rows, int all) => Forecast with
    {
        Question = new Question { Topic = Topics.Deals },
        Headline = Sentence.Of($"{Quantity.Count(all)} open deals."),
        Values = [],
        RowHeading = "Deal",
        RowCount = all,
        Rows =
        [
            .. Enumerable.Range(1, rows).Select(number => new AnswerRow($"Deal {number} *with* [stars](http://example.test) {new string('x', 80)}", [new("amount", Euros(number * 1000))])
            {
                Note = Sentence.Of($"Proposal, closes {new DateOnly(2026, 12, 1)}"),
            }),
        ],
    };

    public static Quantity Euros(decimal amount) => new(amount, "EUR");

    private static AnswerRow Row(string label, decimal closed, decimal commit) =>
        new(label, [new("closed", Euros(closed)), new("commit", Euros(closed + commit)), new("mostLikely", Euros(closed + commit)), new("bestCase", Euros(closed + commit))]);
}
