using Domain.Accounts;
using Domain.Alerts;
using Domain.Calls;
using Domain.Opportunities;
using Domain.People;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.ForecastMove;

public sealed class MovedForecastsTests
{
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.QuarterContaining(Warned.Monday);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Person> Ana = A.Person("Ana", Role.GlobalAccountManager);
    private static readonly Made<Opportunity> Deal = A.Deal("Renewal").For(Contoso).Open(ForecastCategory.Commit).Worth(1_000_000).Closing(new(2026, 12, 20));
    private static readonly IMade[] World =
    [
        Contoso, Ana, Deal, A.Target(2_000_000, "USD", Quarter.Start, Quarter.End).For(Contoso),
        A.Call(Ana, 1_000_000, "USD", Quarter).With(Submission.Fields.Account, Contoso.Id).With(Submission.Fields.LedgerCommit, Money.Of(1_000_000, Currency.Usd)).Since(new(2026, 11, 10)),
    ];

    [Fact]
    public void A_commit_that_fell_by_more_than_a_twentieth_of_the_target_is_told()
    {
        var item = Warned.One("forecast.move", [.. World, Deal.Then(new(2026, 11, 20)).With(Opportunity.Fields.Amount, Money.Of(850_000, Currency.Usd))]);

        Assert.Equal("850000 USD now, 1000000 USD when it was called on 2026-11-10: 7.5 % of the target less", item.Words());
        Assert.Equal((AlertSeverity.Medium, 150_000m, Ana.Id), (item.Severity, item.AtStake!.Value.Amount, item.Owner!.Value));
    }

    [Theory]
    [InlineData(950_000, 0)]
    [InlineData(920_000, 1)]
    public void A_little_is_nothing_or_lingers(int amount, int lingering)
    {
        var items = Warned.Of("forecast.move", [.. World, Deal.Then(new(2026, 11, 20)).With(Opportunity.Fields.Amount, Money.Of(amount, Currency.Usd))]);

        Assert.Equal(lingering, items.Length);
        Assert.All(items, item => Assert.True(item.IsLingering));
    }

    [Fact]
    public void What_was_so_already_and_was_only_learned_since_has_not_moved() =>
        Assert.All(Warned.Of("forecast.move", [.. World, Deal.Then(new(2026, 11, 5)).With(Opportunity.Fields.Amount, Money.Of(500_000, Currency.Usd)).LearnedOn(new(2026, 11, 20))]), item => Assert.True(item.IsLingering));

    [Fact]
    public void More_is_told_without_pressing() =>
        Assert.Equal(AlertSeverity.Low, Warned.One("forecast.move", [.. World, Deal.Then(new(2026, 11, 20)).With(Opportunity.Fields.Amount, Money.Of(1_500_000, Currency.Usd))]).Severity);
}
