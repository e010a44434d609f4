using Domain.Accounts;
using Domain.Alerts;
using Domain.Promises;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.PromiseDue;

public sealed class PromisesTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Promise> Report = A.Promise("The report").To(Contoso);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(3, 1)]
    [InlineData(0, 1)]
    public void A_promise_is_told_from_three_days_before(int days, int told) => Assert.Equal(told, Warned.Of("promise.due", Contoso, Report.DueOn(Warned.Monday.AddDays(days))).Length);

    [Theory]
    [InlineData(1, AlertSeverity.Medium)]
    [InlineData(7, AlertSeverity.Medium)]
    [InlineData(8, AlertSeverity.High)]
    public void The_day_after_it_is_missed_and_after_a_week_more_so(int days, AlertSeverity severity) =>
        Assert.Equal(severity, Warned.One("promise.missed", Contoso, Report.DueOn(Warned.Monday.AddDays(-days))).Severity);

    [Fact]
    public void One_that_is_missed_is_not_told_as_resolved_by_the_rule_before() => Assert.True(Warned.One("promise.due", Contoso, Report.DueOn(Warned.Monday.AddDays(-1))).IsLingering);

    [Fact]
    public void Whose_promise_it_is_stands_in_the_words()
    {
        Assert.Equal("we promised it for 2026-11-25", Warned.One("promise.due", Contoso, Report.DueOn(new(2026, 11, 25))).Words());
        Assert.Equal("they promised it for 2026-11-20, 3 days ago, and it is still open", Warned.One("promise.missed", Contoso, Report.With(Promise.Fields.Side, PromiseSide.Them).DueOn(new(2026, 11, 20))).Words());
    }

    [Theory]
    [InlineData(PromiseState.Done)]
    [InlineData(PromiseState.Missed)]
    [InlineData(PromiseState.Withdrawn)]
    public void What_is_settled_is_told_by_neither(PromiseState state)
    {
        var settled = Report.DueOn(Warned.Monday.AddDays(-1)).With(Promise.Fields.State, state);

        Assert.Empty(Warned.Of("promise.due", Contoso, settled));
        Assert.Empty(Warned.Of("promise.missed", Contoso, settled));
    }
}
