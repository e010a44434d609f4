using Bot.Rendering;
using Domain;
using Domain.Accounts;
using Domain.Escalations;
using Domain.Ledger;
using Domain.People;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Rendering;

public sealed class EscalationCardTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Person> Jane = A.Person("Jane").With(Person.Fields.TimeZone, "Europe/Berlin");

    [Theory]
    [InlineData("waiting", EscalationState.Open, false)]
    [InlineData("acknowledged", EscalationState.Acknowledged, false)]
    [InlineData("asking", EscalationState.Resolved, true)]
    [InlineData("verified", EscalationState.Verified, false)]
    public void Each_state_has_a_card_that_says_what_is_next(string name, EscalationState state, bool asks)
    {
        var portfolio = Given.Portfolio(Contoso, Jane, An(state));

        CardChecks.MatchesSnapshot(EscalationCard.Render(Of(portfolio), [], asks, new(portfolio, Given.Administrator), Locale.Default)!, $"escalation-{name}");
    }

    [Fact]
    public void It_says_who_cannot_be_told()
    {
        var portfolio = Given.Portfolio(Contoso, Jane, A.Person("Lea"), An(EscalationState.Open));

        Assert.Contains("Cannot be told: Lea (no private chat with me, or no right to see it)", EscalationCard.Render(Of(portfolio), [A.Person("Lea").Id], false, new(portfolio, Given.Administrator), Locale.Default)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_may_not_see_it_gets_none()
    {
        var portfolio = Given.Portfolio(Contoso, Jane, An(EscalationState.Open));

        Assert.Null(EscalationCard.Render(Of(portfolio), [], false, new(portfolio, Given.ReaderOf(Clearance.Open)), Locale.Default));
    }

    private static Escalation Of(Portfolio portfolio) => Assert.Single(portfolio.Of(Escalation.Kind, Clearance.Restricted));

    private static Made<Escalation> An(EscalationState state) =>
        new Made<Escalation>(Escalation.Kind, Draft.Set(Partition.Account(Contoso.Id), Escalation.Kind, new("outage"), "escalated")).Since(new(2026, 5, 14))
            .With(Escalation.Fields.Account, Contoso.Id).With(Escalation.Fields.Title, "Outage of the line in Aarhus").With(Escalation.Fields.Level, 2).With(Escalation.Fields.State, state)
            .With(Escalation.Fields.OpenedBy, Jane.Id).With(Escalation.Fields.Owner, Jane.Id).With(Escalation.Fields.AcknowledgedBy, Jane.Id).With(Escalation.Fields.Told, [Jane.Id]);
}
