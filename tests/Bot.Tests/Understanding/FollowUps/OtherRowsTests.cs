using Bot.Understanding;
using Domain;
using Domain.Asking;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Understanding.FollowUps;

/// <summary>Thirty deals, worth 30 to 1.</summary>
public sealed class OtherRowsTests
{
    private static readonly DateOnly Today = new(2026, 11, 18);

    private static readonly Portfolio Portfolio = Given.Portfolio(Enumerable.Range(1, 30).Select(number => A.Deal($"Deal {number:00}").Worth(number * 1000).Open().Closing(Today.AddDays(number))));

    [Fact]
    public void Page_by_page_every_row_is_told_once_and_the_end_is_said()
    {
        var pages = Pages("open deals", "show more").ToList();

        var labels = pages.SelectMany(page => page).ToList();
        Assert.True(pages.Count > 2);
        Assert.Equal(30, labels.Distinct().Count());
    }

    [Fact]
    public void The_last_three_are_the_last_three() => Assert.Equal(["Deal 03", "Deal 02", "Deal 01"], Rows(Said("the last three", Said("open deals", null).Last)));

    [Fact]
    public void Back_leads_to_where_one_was()
    {
        var first = Said("open deals", null);
        var second = Said("show more", first.Last);

        Assert.NotEqual(Rows(first)[0], Rows(second)[0]);
        Assert.Equal(Rows(first)[0], Rows(Said("back", second.Last))[0]);
        Assert.IsType<Reply.Clarify>(Assert.Single(Said("back", first.Last).Replies).Reply);
    }

    [Fact]
    public void A_follow_up_begins_at_the_first_row_again() => Assert.Equal(0, Said("only deals over 5k", Said("show more", Said("open deals", null).Last).Last).Last!.Skip);

    private static IEnumerable<string[]> Pages(string first, string next)
    {
        var said = Said(first, null);
        for (var at = 0; ; at++)
        {
            var from = said.Last!.Skip;
            var after = Said(next, said.Last);
            if (after.Replies[0].Reply is not Reply.Answered)
            {
                Assert.Contains("all", Assert.IsType<Reply.Clarify>(after.Replies[0].Reply).Ask.Template, StringComparison.Ordinal);
                yield return Rows(said);
                yield break;
            }

            yield return Rows(said)[..(after.Last!.Skip - from)];
            said = after;
        }
    }

    private static Asked Said(string text, Question? last)
    {
        var context = new UnderstandingContext { Portfolio = Portfolio, View = new(Portfolio, Given.Administrator), Today = Today, Last = last };
        return Asker.Ask(text, context, _ => throw new InvalidOperationException("Nothing was ordered."));
    }

    private static string[] Rows(Asked asked) => [.. Assert.IsType<Reply.Answered>(Assert.Single(asked.Replies).Reply).Answer.Rows.Select(row => row.Label)];
}
