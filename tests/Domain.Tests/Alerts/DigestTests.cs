using System.Collections.Immutable;
using Domain.Alerts;
using Domain.Health;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts;

public sealed class DigestTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly ImmutableDictionary<string, int> Nothing = ImmutableDictionary<string, int>.Empty;
    private static readonly Made<Opportunity> Late = A.Deal("late").With(Opportunity.Fields.Close, Monday.AddDays(-3));

    private static readonly string Key = $"deal.overdue|{Late.Id}";

    [Fact]
    public void What_was_not_told_before_is_new_and_the_day_after_unchanged()
    {
        var first = On(Monday, Nothing, Late);
        Assert.Equal(Novelty.New, Assert.Single(first.Fresh).Novelty);

        var second = On(Monday.AddDays(1), first.Told, Late);
        Assert.Empty(second.Fresh);
        Assert.Single(second.Unchanged);
    }

    [Fact]
    public void What_became_more_pressing_is_worse_and_what_is_gone_is_resolved()
    {
        var told = On(Monday, Nothing, Late).Told;

        Assert.Equal(Novelty.Worse, Assert.Single(On(Monday.AddDays(20), told, Late).Fresh).Novelty);
        Assert.Equal([Key], On(Monday, told, Late.With(Opportunity.Fields.Status, DealStatus.Won)).Resolved);
    }

    [Theory]
    [InlineData(AlertAnswer.Acknowledged)]
    [InlineData(AlertAnswer.Snoozed)]
    [InlineData(AlertAnswer.Dismissed)]
    public void What_somebody_answered_is_not_listed_until_it_gets_worse(AlertAnswer answer)
    {
        var answered = Answer(answer, Monday, until: Monday.AddDays(60));

        var silent = On(Monday, Nothing, Late, answered);
        Assert.Empty(silent.Fresh);
        Assert.Equal(answer, Assert.Single(silent.Answered).Response!.Answer);

        Assert.Equal(Novelty.Worse, Assert.Single(On(Monday.AddDays(20), On(Monday, Nothing, Late).Told, Late, answered).Fresh).Novelty);
    }

    [Fact]
    public void What_was_snoozed_comes_back_on_its_day_or_on_the_first_after_it_that_is_told()
    {
        var answered = Answer(AlertAnswer.Snoozed, Monday, until: Monday.AddDays(2));
        var told = On(Monday, Nothing, Late, answered).Told;

        Assert.Empty(On(Monday.AddDays(1), told, Late, answered).Fresh);
        Assert.Equal(Novelty.Back, Assert.Single(On(Monday.AddDays(3), told, Late, answered).Fresh).Novelty);
    }

    [Fact]
    public void An_answer_to_an_earlier_trouble_of_the_same_record_does_not_silence_a_later_one()
    {
        var dismissed = Answer(AlertAnswer.Dismissed, Monday.AddDays(-20), until: null);

        Assert.Equal(Novelty.New, Assert.Single(On(Monday, Nothing, Late, dismissed).Fresh).Novelty);
    }

    [Fact]
    public void An_account_has_its_own_limits_and_all_others_those_of_the_company()
    {
        var (contoso, fabrikam) = (A.Account("Contoso"), A.Account("Fabrikam"));
        IMade[] world =
        [
            contoso, fabrikam, Late.With(Opportunity.Fields.Account, contoso.Id), A.Deal("other").With(Opportunity.Fields.Close, Monday.AddDays(-3)).With(Opportunity.Fields.Account, fabrikam.Id),
            Limit("company", 10, null), Limit("own", 2, contoso.Id),
        ];

        Assert.Equal([Late.Id], On(Monday, Nothing, world).Fresh.Select(item => item.Item.Subject));
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_limits_of_its_own_and_somebody_to_hear_of_it()
    {
        Assert.Distinct(AlertRules.All.Select(rule => rule.Name));
        Assert.All(AlertRules.All, rule => Assert.All(rule.Limits, limit => Assert.Equal(rule.Name, limit.Rule)));
        Assert.All(AlertRules.All, rule => Assert.NotEqual(AlertAudience.None, rule.Audience));
    }

    private static Digest On(DateOnly day, ImmutableDictionary<string, int> told, params IMade[] world) => Digest.Compose(new AlertScope(Given.View(world), day, null, HealthModel.Default), told);

    private static Made<AlertResponse> Answer(AlertAnswer answer, DateOnly day, DateOnly? until) => A.Response(Key)
        .With(AlertResponse.Fields.Answer, answer).With(AlertResponse.Fields.Day, day).With(AlertResponse.Fields.Until, until).With(AlertResponse.Fields.Severity, AlertSeverity.Low);

    private static Made<AlertLimitSetting> Limit(string name, decimal days, RecordId? account) => A.AlertLimit(name)
        .With(AlertLimitSetting.Fields.Rule, "deal.overdue").With(AlertLimitSetting.Fields.Name, "days").With(AlertLimitSetting.Fields.Value, days).With(AlertLimitSetting.Fields.Account, account);
}
