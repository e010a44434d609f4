using Domain.Alerts;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts;

public sealed class AlertLimitTests
{
    private static readonly AlertLimit Days = AlertRules.Named("deal.stalled")!.Limits.Single(limit => limit.Name == "days");

    [Fact]
    public void An_account_goes_by_its_own_limit_then_by_its_familys_then_by_the_companys()
    {
        var head = A.Account("Head");
        var branch = A.Account("Branch").Under(head);
        var other = A.Account("Other");
        var view = Given.View([head, branch, other, Set("company", null, 40), Set("family", head.Id, 20)]);

        Assert.Equal((20m, 20m, 40m, 40m), (AlertLimits.Of(Days, head.Id, view), AlertLimits.Of(Days, branch.Id, view), AlertLimits.Of(Days, other.Id, view), AlertLimits.Of(Days, null, view)));
        Assert.Equal(7m, AlertLimits.Of(Days, branch.Id, Given.View([head, branch, Set("family", head.Id, 20), Set("own", branch.Id, 7)])));
    }

    [Fact]
    public void Every_limit_may_be_what_it_is_when_nobody_set_it() => Assert.All(AlertRules.All.SelectMany(rule => rule.Limits), limit => Assert.True(limit.Allows(limit.Default), limit.Name));

    private static Made<AlertLimitSetting> Set(string id, RecordId? account, decimal value) => A.AlertLimit(id)
        .With(AlertLimitSetting.Fields.Rule, Days.Rule).With(AlertLimitSetting.Fields.Name, Days.Name).With(AlertLimitSetting.Fields.Account, account).With(AlertLimitSetting.Fields.Value, (decimal?)value);
}
