using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Outlooks;

public sealed class OutlookTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Question ThisQuarter = new() { Topic = Topics.Outlook };

    /// <summary>Today is 44 days into the quarter; 44 days into the one before, four deals of 100 were open in commit, and three of them were won in it.</summary>
    private static readonly IMade[] Past =
    [
        Contoso,
        .. Commit("one", new(2026, 3, 1)), .. Commit("two", new(2026, 3, 2)), .. Commit("three", new(2026, 3, 31)), .. Commit("late", new(2026, 4, 20)),
    ];

    private static readonly IMade[] World =
    [
        .. Past, A.Deal("open").For(Contoso).Worth(200).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)).Since(new(2026, 5, 1)),
        A.Target(200, "USD", new(2026, 4, 1), new(2026, 6, 30)),
    ];

    [Fact]
    public void A_forecast_is_weighted_by_how_often_such_deals_were_won_in_time()
    {
        var answer = Ask(ThisQuarter, World);

        // 100 closed, 200 × 0.75 expected of the open deal: won after its quarter is not won in time.
        Assert.Equal("250 USD expected in Q2 2026; 75 % chance to reach the target.", answer.Headline.Plain());
        Assert.Equal((250m, 100m, 300m, 300m), (answer.Number("weighted"), answer.Number("p10"), answer.Number("p50"), answer.Number("p90")));
        Assert.Equal("75 % taken: 3 of 4 past deals won (43 % to 92 %), drawn towards 75 % of all", answer.Rows.Single().Note!.Plain());
    }

    [Fact]
    public void What_must_be_true_names_the_deals()
    {
        var answer = Ask(ThisQuarter, World);

        var section = Assert.Single(answer.Sections);
        Assert.Equal("What must be true for the target: 1 deal, 75 % that all are won", section.Title.Plain());
        Assert.Equal("open", Assert.Single(section.Rows).Label);
    }

    [Fact]
    public void A_target_out_of_reach_is_told_without_a_chance() => Assert.Equal(
        "250 USD expected in Q2 2026; what is open does not reach the target.",
        Ask(ThisQuarter, [.. World[..^1], A.Target(9_000, "USD", new(2026, 4, 1), new(2026, 6, 30))]).Headline.Plain());

    [Fact]
    public void Without_a_past_no_probability_is_told()
    {
        var reply = Reply(ThisQuarter, Given.Administrator, Contoso, A.Deal("open").For(Contoso).Worth(200).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)).Since(new(2026, 5, 1)));

        Assert.StartsWith("I know no deals of past quarters", Assert.IsType<Reply.Unsupported>(reply).Why.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_question_known_then_has_the_same_numbers()
    {
        var known = new DateTimeOffset(2026, 5, 10, 0, 0, 0, TimeSpan.Zero);
        var then = Ask(ThisQuarter with { KnownAt = known }, World);
        var after = Ask(ThisQuarter with { KnownAt = known }, [.. World, A.Deal("news").For(Contoso).Worth(999).Open(ForecastCategory.Commit).Closing(new(2026, 6, 2)).Since(new(2026, 5, 12))]);

        Assert.Equal(then.Values, after.Values);
    }

    private static IMade[] Commit(string name, DateOnly won)
    {
        var deal = A.Deal(name).For(Contoso).Worth(100).Open(ForecastCategory.Commit).Closing(new(2026, 3, 15)).Since(new(2026, 1, 5));
        return [deal, deal.Then(won).Won(won)];
    }
}
