using Domain.Alerts;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.DealPushed;

public sealed class PushedDealsTests
{
    private static readonly Made<Opportunity> Deal = A.Deal("Renewal").Open(ForecastCategory.BestCase).Worth(900_000).Closing(new(2026, 5, 20));
    private static readonly Made<Opportunity> First = Deal.Then(new(2026, 5, 2)).With(Opportunity.Fields.Close, new DateOnly(2026, 8, 20));

    [Fact]
    public void The_second_move_to_a_later_quarter_is_told_with_how_often_and_to_when()
    {
        var item = Warned.One("deal.pushed", Deal, First, First.Then(new(2026, 11, 10)).With(Opportunity.Fields.Close, new DateOnly(2027, 2, 1)));

        Assert.Equal("moved to a later quarter 2 times, last on 2026-11-10, now to 2027-02-01", item.Words());
        Assert.Equal((AlertSeverity.Medium, new DateOnly(2026, 11, 10)), (item.Severity, item.Since!.Value));
    }

    [Fact]
    public void One_move_early_in_a_quarter_is_nothing() => Assert.Empty(Warned.On(new(2026, 5, 10), "deal.pushed", Deal, First));

    [Fact]
    public void One_move_in_the_last_two_weeks_of_the_quarter_is_enough()
    {
        var late = Deal.Then(new(2026, 6, 25)).With(Opportunity.Fields.Close, new DateOnly(2026, 7, 10));

        Assert.Equal("moved on 2026-06-25 out of Q2 2026, which was about to end, to 2026-07-10", Assert.Single(Warned.On(new(2026, 6, 29), "deal.pushed", Deal, late)).Words());
    }

    [Fact]
    public void A_deal_in_commit_is_more_pressing() =>
        Assert.Equal(AlertSeverity.High, Warned.One("deal.pushed", Deal.Open(ForecastCategory.Commit), First, First.Then(new(2026, 11, 10)).With(Opportunity.Fields.Close, new DateOnly(2027, 2, 1))).Severity);

    [Fact]
    public void After_a_month_it_is_told_no_longer() =>
        Assert.Empty(Warned.On(new(2026, 12, 11), "deal.pushed", Deal, First, First.Then(new(2026, 11, 10)).With(Opportunity.Fields.Close, new DateOnly(2027, 2, 1))));
}
