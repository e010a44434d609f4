using Domain.Accounts;
using Domain.Alerts;
using Domain.Health;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Risks;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts;

public sealed class RiskSuggestionTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);

    private static readonly Made<Account> Contoso = A.Account("Contoso");

    private static readonly Made<Opportunity> Frame = A.Deal("Frame").For(Contoso).Worth(900).With(Opportunity.Fields.Close, Today.AddDays(-3)).With(Opportunity.Fields.Status, DealStatus.Open);

    private static string Key => $"deal.overdue|{Frame.Id}";

    [Fact]
    public void What_an_alert_found_is_suggested_with_its_kind_and_what_is_at_stake()
    {
        var suggestion = Assert.Single(Find());

        Assert.Equal((RiskType.Commercial, Key, 900m), (suggestion.Type, suggestion.Item.Key, suggestion.Item.AtStake!.Value.Amount));
    }

    [Fact]
    public void What_a_risk_stands_for_is_suggested_no_more_be_it_closed() =>
        Assert.Empty(Find(A.Risk("Frame slips").For(Contoso).In(RiskState.Closed).With(Risk.Fields.Alerts, [Key])));

    [Fact]
    public void What_was_dismissed_is_suggested_again_only_when_it_gets_worse()
    {
        var dismissed = Answered(AlertAnswer.Dismissed);

        Assert.Empty(Find(dismissed));
        Assert.Empty(Find(Today.AddDays(4), dismissed));
        Assert.Single(Find(Today.AddDays(5), dismissed));
    }

    [Fact]
    public void What_was_only_acknowledged_is_still_suggested() => Assert.Single(Find(Answered(AlertAnswer.Acknowledged)));

    private static Made<AlertResponse> Answered(AlertAnswer answer) =>
        new Made<AlertResponse>(AlertResponse.Kind, Draft.Set(Partition.Account(Contoso.Id), AlertResponse.Kind, new(Key), "answered"))
            .With(AlertResponse.Fields.Account, Contoso.Id).With(AlertResponse.Fields.Answer, answer).With(AlertResponse.Fields.Severity, AlertSeverity.Low).With(AlertResponse.Fields.Day, Today);

    private static RiskSuggestion[] Find(params IMade[] more) => Find(Today, more);

    private static RiskSuggestion[] Find(DateOnly day, params IMade[] more) =>
        [.. RiskSuggestion.Find(new AlertScope(Given.View([A.Company("USD"), Contoso, Frame, .. more]), day, null, HealthModel.Default)).Where(suggestion => suggestion.Item.Rule == "deal.overdue")];
}
