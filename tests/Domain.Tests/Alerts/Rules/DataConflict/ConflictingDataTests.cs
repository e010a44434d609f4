using Domain.Alerts;
using Domain.Ledger;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.DataConflict;

public sealed class ConflictingDataTests
{
    private static readonly Made<Opportunity> Crm = A.Deal("Renewal").Open().Worth(1_000_000).SaidBy(Source.Crm("crm"));

    [Fact]
    public void What_somebody_said_against_the_crm_is_told_after_two_weeks()
    {
        var said = Crm.Then(Warned.Monday.AddDays(-14)).With(Opportunity.Fields.Amount, Money.Of(1_200_000, Currency.Usd));

        Assert.Equal("the amount is 1200000 USD by what somebody told us and 1000000 USD by the CRM, since 2026-11-09", Warned.One("data.conflict", Crm, said).Words());
        Assert.Empty(Warned.On(Warned.Monday.AddDays(-1), "data.conflict", Crm, said));
    }

    [Fact]
    public void When_the_crm_has_moved_since_it_is_told_at_once_and_more_pressing()
    {
        var said = Crm.Then(Warned.Monday.AddDays(-5)).With(Opportunity.Fields.Close, new DateOnly(2026, 12, 1));
        var moved = Crm.Then(Warned.Monday.AddDays(-1)).With(Opportunity.Fields.Close, new DateOnly(2027, 3, 1)).SaidBy(Source.Crm("crm"));

        var item = Warned.One("data.conflict", Crm, said, moved);

        Assert.Equal("the close date is 2026-12-01 by what somebody told us and 2027-03-01 by the CRM, since 2026-11-22", item.Words());
        Assert.Equal(AlertSeverity.Medium, item.Severity);
    }

    [Fact]
    public void Once_they_agree_it_is_over() =>
        Assert.Empty(Warned.Of("data.conflict", Crm, Crm.Then(Warned.Monday.AddDays(-20)).With(Opportunity.Fields.Amount, Money.Of(1_200_000, Currency.Usd)),
            Crm.Then(Warned.Monday.AddDays(-2)).With(Opportunity.Fields.Amount, Money.Of(1_200_000, Currency.Usd)).SaidBy(Source.Crm("crm"))));

    [Fact]
    public void A_deal_that_is_closed_needs_nobody_to_say_so() => Assert.Empty(Warned.Of("data.conflict", Crm.Won(new(2026, 6, 1)), Crm.Then(Warned.Monday.AddDays(-20)).With(Opportunity.Fields.Amount, Money.Of(1, Currency.Usd))));
}
