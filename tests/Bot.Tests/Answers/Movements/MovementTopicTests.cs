using Bot.Understanding.Memory;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Movements;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Movements;

/// <summary>Today is 15 May 2026.</summary>
public sealed class MovementTopicTests
{
    private static readonly DateOnly Before = new(2026, 1, 1);
    private static readonly DateOnly Moved = new(2026, 5, 12);
    private static readonly Made<Account> Contoso = A.Account("Contoso").Since(Before);
    private static readonly Made<Opportunity> Renewal = Due("Renewal", 2_000_000).Closing(new(2026, 3, 1));
    private static readonly Made<Opportunity> Rollout = Due("Rollout", 500_000).Open(ForecastCategory.Commit);
    private static readonly Made<Opportunity> Pilot = Due("Pilot", 1_000_000);

    private static readonly IMade[] World =
    [
        Contoso, Renewal, Rollout, Pilot,
        Renewal.Then(new(2026, 2, 1)).Closing(new(2026, 6, 1)),
        Renewal.Then(Moved).Closing(new(2026, 8, 1)),
        Rollout.Then(Moved).Lost(new(2026, 6, 20)),
        Pilot.Then(new(2026, 5, 1)).LearnedOn(Moved).Worth(1_100_000),
        Pilot.Then(Moved).Open(ForecastCategory.BestCase),
        A.Deal("Expansion").For(Contoso).Worth(1_300_000).Open().Closing(new(2026, 6, 20)).Since(Moved),
    ];

    private static readonly Question Asked = new() { Topic = Topics.Movement };

    [Fact]
    public void The_number_comes_first_then_the_greatest_steps()
    {
        var answer = Ask(Asked, World);

        Assert.Equal("1200000 USD less open than on 2026-05-08: 2000000 USD pushed out, 1300000 USD new and 500000 USD lost.", answer.Headline.Plain());
        Assert.Equal(
            ["Reported at the start", "Learned late", "Open at the start", "New", "Pushed out", "Lost", "Open at the end"], answer.Rows.Select(row => row.Label));
        Assert.Equal((3_600_000m, 2_400_000m, 100_000m), (answer.Number("start"), answer.Number("end"), answer.Number("late")));
    }

    [Fact]
    public void The_values_close()
    {
        var answer = Ask(Asked, World);
        string[] steps = ["new", "pushedOut", "closedLost"];

        Assert.Equal(answer.Number("start"), answer.Number("reported") + answer.Number("late"));
        Assert.Equal(answer.Number("end"), answer.Number("start") + steps.Sum(answer.Number));
    }

    [Fact]
    public void What_slipped_is_listed_with_how_often_it_was_pushed()
    {
        var answer = Ask(Asked with { Reason = MovementReason.PushedOut }, World);

        Assert.Equal("2000000 USD slipped out of Q2 2026 since 2026-05-08: 1 deal, 55.6 % of the 3600000 USD that was due.", answer.Headline.Plain());
        Assert.Equal("2026-06-01 → 2026-08-01, pushed 2 times, Contoso", Assert.Single(answer.Rows).Note!.Plain());
    }

    [Fact]
    public void What_moved_in_commit_alone_is_told_of_it() =>
        Assert.Equal("500000 USD less open in commit than on 2026-05-08: 500000 USD lost.", Ask(Asked with { Focus = ForecastNumber.Commit }, World).Headline.Plain());

    [Fact]
    public void Deals_of_another_category_are_listed_with_both()
    {
        var answer = Ask(Asked with { Moved = MovedField.Category }, World);

        Assert.Equal(2m, answer.RowCount);
        Assert.Contains(answer.Rows, row => row.Label == "Pilot" && row.Note!.Plain() == "pipeline → best case, Contoso");
    }

    [Fact]
    public void Every_question_that_is_offered_next_is_answered_and_can_be_kept() => Assert.All(Ask(Asked, World).Next, next =>
    {
        Assert.IsType<Reply.Answered>(Reply(next.Question, Given.Administrator, World));
        Assert.Equal(QuestionKey.Of(next.Question), QuestionKey.Of(QuestionJson.Read(QuestionJson.Write(next.Question))!));
    });

    [Fact]
    public void Without_the_right_to_amounts_it_is_refused_in_words() =>
        Assert.IsType<Reply.Refused>(Reply(Asked, Given.ReaderOf(Clearance.Open), World));

    [Fact]
    public void When_nothing_moved_it_says_so()
    {
        var answer = Ask(Asked with { Baseline = new(2026, 5, 14, 0, 0, 0, TimeSpan.Zero) }, World);

        Assert.Equal("2400000 USD open as on 2026-05-14; nothing moved.", answer.Headline.Plain());
    }

    [Fact]
    public void Known_at_the_moment_of_its_receipt_it_is_the_same_after_more_was_recorded()
    {
        var told = Ask(Asked, World);
        IMade[] later = [.. World, Pilot.Then(new(2026, 5, 13)).LearnedOn(new(2026, 5, 14)).Worth(5), Rollout.Then(new(2026, 5, 14)).Open()];

        var again = Ask(Asked with { KnownAt = told.Receipt.RecordedAt }, later);

        Assert.Equal(told.Values, again.Values);
        Assert.NotEqual(told.Values, Ask(Asked, later).Values);
    }

    private static Made<Opportunity> Due(string name, decimal amount) => A.Deal(name).For(Contoso).Worth(amount).Open().Closing(new(2026, 6, 20)).Since(Before);
}
