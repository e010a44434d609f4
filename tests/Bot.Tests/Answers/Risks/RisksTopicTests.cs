using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Risks;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Risks;

public sealed class RisksTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    private static readonly IMade[] World =
    [
        Contoso, A.Risk("Strike").For(Contoso).Likely(0.4m, 2500, control: 0.35m).DueOn(new(2026, 5, 1)), A.Risk("Merger").For(Contoso).Likely(0.5m, 200), A.Risk("Vague").For(Contoso),
    ];

    [Fact]
    public void Grouped_they_add_up_to_the_whole_and_a_deal_is_lost_only_once()
    {
        var (ann, deal) = (A.Person("Ann"), A.Deal("Renewal").For(Contoso).Worth(500).Open());
        var answer = Ask(
            new() { Topic = Topics.Risks, Deals = new() { GroupBy = DealDimension.Owner } },
            [Contoso, ann, deal, A.Risk("Strike").For(Contoso).Likely(0.5m, 1000).With(Risk.Fields.Owner, ann.Id), A.Risk("Merger").For(Contoso).Likely(0.5m, 400).With(Risk.Fields.Owner, ann.Id).With(Risk.Fields.Opportunity, deal.Id), A.Risk("Flood").For(Contoso).Likely(0.5m, 600).With(Risk.Fields.Opportunity, deal.Id)]);

        Assert.Equal([("none", 300m, 1m), ("Ann", 500m, 2m)], answer.Rows.OrderBy(row => row.Number("residual")).Select(row => (row.Label, row.Number("residual"), row.Number("risks"))));
        Assert.Equal(answer.Number("residual"), answer.Rows.Sum(row => row.Number("residual")));
    }

    [Fact]
    public void Risks_stand_by_residual_exposure_with_what_is_overdue()
    {
        var answer = Ask(new() { Topic = Topics.Risks }, World);

        Assert.Equal(["Strike", "Merger", "Vague"], answer.Rows.Select(row => row.Label));
        Assert.Equal((750m, 1100m, 3m, 1m), (answer.Number("residual"), answer.Number("exposure"), answer.Number("risks"), answer.Number("overdueRisks")));
        Assert.Equal("1 risk without a probability, an impact or a rate to convert it.", answer.Omitted.Single().Plain());
    }

    [Fact]
    public void Below_money_risks_are_named_without_what_is_at_stake()
    {
        var answer = Assert.IsType<Reply.Answered>(Reply(new() { Topic = Topics.Risks }, Given.ReaderOf(Clearance.Open), World)).Answer;

        Assert.Equal((3, false), (answer.Rows.Length, answer.Has("residual")));
        Assert.All(answer.Rows, row => Assert.Empty(row.Values));
    }

    [Fact]
    public void Risks_of_one_deal_are_added_once_and_the_answer_says_so()
    {
        var (deal, other) = (A.Deal("Frame").For(Contoso), A.Risk("Budget freeze").For(Contoso).Likely(0.5m, 400));

        var answer = Ask(new() { Topic = Topics.Risks }, Contoso, deal, A.Risk("Slips").For(Contoso).Likely(0.5m, 1000, control: 0.2m).Threatening(deal), A.Risk("No successor").For(Contoso).Likely(0.6m, 600).Threatening(deal), other);

        Assert.Equal((600m, 700m, 3m), (answer.Number("residual"), answer.Number("exposure"), answer.Number("risks")));
        Assert.Contains("1 is not added: a greater risk of the same deal stands for it.", answer.Details.Select(detail => detail.Plain()));
    }

    [Fact]
    public void The_top_risks_are_as_many_as_asked_for_and_the_count_tells_of_the_others()
    {
        var answer = Ask(new() { Topic = Topics.Risks, Deals = new() { Rank = new(true, 1) } }, World);

        Assert.Equal(["Strike"], answer.Rows.Select(row => row.Label));
        Assert.Equal((3, 3m), (answer.RowCount, answer.Number("risks")));
        Assert.Equal("750 USD residual exposure in 3 open risks; the greatest is shown.", answer.Headline.Plain());
    }

    [Fact]
    public void Risks_are_narrowed_by_what_is_at_stake_and_by_what_is_due()
    {
        Assert.Equal(["Strike"], Ask(With(new DealFilter.AmountBetween(500.01m, null)), World).Rows.Select(row => row.Label));
        Assert.Equal(["Strike"], Ask(With(new DealFilter.Overdue()), World).Rows.Select(row => row.Label));
        Assert.Empty(Ask(With(new DealFilter.DateIn(DealDate.Close, new(new(2026, 5, 11), new(2026, 5, 17), "this week"))), World).Rows);
        Assert.Equal("650 USD residual exposure in 1 open risk with residual exposure over 500 USD.", Ask(With(new DealFilter.AmountBetween(500.01m, null)), World).Headline.Plain());

        static Question With(DealFilter filter) => new() { Topic = Topics.Risks, Deals = new() { Filters = [filter] } };
    }
}
