using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Promises;
using Domain.Reviews;
using Domain.Risks;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Deadlines;

/// <summary>Today is Friday, 15 May 2026.</summary>
public sealed class DeadlinesTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Risk> Guarded = A.Risk("Guarded").With(Risk.Fields.Account, Contoso.Id).With(Risk.Fields.Due, new DateOnly(2026, 5, 16));
    private static readonly Period Week = new(new(2026, 5, 11), new(2026, 5, 17), "the week");

    private static readonly IMade[] World =
    [
        Contoso, Guarded,
        A.Promise("Report").To(Contoso).DueOn(new(2026, 5, 12)),
        A.Promise("Plans").To(Contoso).DueOn(new(2026, 5, 15)).With(Promise.Fields.Side, PromiseSide.Them),
        A.Promise("Done already").To(Contoso).DueOn(new(2026, 5, 15)).With(Promise.Fields.State, PromiseState.Done),
        A.Promise("Some day").To(Contoso),
        A.Mitigation("Ask legal").With(Mitigation.Fields.Account, Contoso.Id).With(Mitigation.Fields.Risk, Guarded.Id).With(Mitigation.Fields.Due, new DateOnly(2026, 5, 17)),
        A.Risk("Alone").With(Risk.Fields.Account, Contoso.Id).With(Risk.Fields.Due, new DateOnly(2026, 4, 1)),
        A.Risk("Over").With(Risk.Fields.Account, Contoso.Id).With(Risk.Fields.Due, new DateOnly(2026, 5, 15)).With(Risk.Fields.State, RiskState.Closed),
        A.Review(new(2026, 5, 16)).With(Review.Fields.Account, Contoso.Id),
        A.Deal("Line 2").With(Opportunity.Fields.Account, Contoso.Id).With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Close, new DateOnly(2026, 5, 14)).With(Opportunity.Fields.Amount, Money.Of(70_000, Currency.Eur)),
        A.Deal("Won").With(Opportunity.Fields.Account, Contoso.Id).With(Opportunity.Fields.Status, DealStatus.Won).With(Opportunity.Fields.Close, new DateOnly(2026, 5, 15)),
        A.Deal("Later").With(Opportunity.Fields.Account, Contoso.Id).With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Close, new DateOnly(2026, 6, 30)),
    ];

    [Fact]
    public void What_is_due_in_a_week_is_of_every_kind_and_what_is_done_is_left_out()
    {
        var answer = Ask(Due(Week), World);

        // The risk with a step of its own counts with that step, not twice.
        Assert.Equal(["Report", "Line 2", "Plans", "QBR", "Ask legal"], answer.Rows.Select(row => row.Label));
        Assert.Equal([true, true, false, false, false], answer.Rows.Select(row => row.WantsAttention));
        Assert.Equal("5 things are due, 2 of them late; 1 more is late from before.", answer.Headline.Plain());
        Assert.Equal("2 promises, 1 review, 1 step against a risk and 1 deal to close.", Assert.Single(answer.Details).Plain());
        Assert.Equal((5m, 3m), (answer.Number("due"), answer.Number("late")));
        Assert.Equal("Alone", Assert.Single(Assert.Single(answer.Sections).Rows).Label);
    }

    [Fact]
    public void Of_a_time_to_come_nothing_is_told_that_is_late()
    {
        var answer = Ask(Due(new(new(2026, 6, 1), new(2026, 6, 30), "Jun 2026")), World);

        Assert.Equal("Later", Assert.Single(answer.Rows).Label);
        Assert.Empty(answer.Sections);
        Assert.Equal("1 thing is due.", answer.Headline.Plain());
    }

    [Fact]
    public void What_is_late_is_told_by_itself_the_longest_late_first() => Assert.Equal(
        ["Alone", "Report", "Line 2"], Ask(new() { Topic = Topics.Deadlines, Deals = new() { Filters = [new DealFilter.Overdue()] } }, World).Rows.Select(row => row.Label));

    [Fact]
    public void Without_a_time_it_is_of_the_next_two_weeks() =>
        Assert.Equal(["Plans", "QBR", "Ask legal"], Ask(new() { Topic = Topics.Deadlines }, World).Rows.Select(row => row.Label));

    [Fact]
    public void Nothing_due_is_said()
    {
        var answer = Ask(Due(new(new(2027, 1, 1), new(2027, 1, 31), "Jan 2027")), World);

        Assert.Equal("Nothing is due.", answer.Headline.Plain());
        Assert.Empty(answer.Rows);
    }

    [Fact]
    public void Whoever_may_not_see_amounts_reads_neither_words_nor_amounts_and_is_offered_no_button()
    {
        var reader = Given.Administrator with { Elsewhere = Clearance.Open };

        var answer = Assert.IsType<Reply.Answered>(Reply(Due(Week), reader, World)).Answer;

        Assert.DoesNotContain("70000", string.Join(' ', answer.Rows.Select(row => row.Note!.Plain())), StringComparison.Ordinal);
        Assert.All(answer.Rows, row => Assert.Empty(row.Actions));
    }

    private static Question Due(Period period) => new() { Topic = Topics.Deadlines, Period = period };
}
