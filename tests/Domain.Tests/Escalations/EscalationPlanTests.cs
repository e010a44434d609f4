using Domain.Accounts;
using Domain.Escalations;
using Domain.Ledger;
using Domain.People;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Escalations;

public sealed class EscalationPlanTests
{
    private static readonly Made<Person> Owner = A.Person("Jane").With(Person.Fields.TimeZone, "Europe/Berlin").With(Person.Fields.Manager, new RecordId("boss"));

    private static readonly Made<Account> Contoso = A.Account("Contoso").With(Account.Fields.Leader, new RecordId("lead")).With(Account.Fields.Sponsor, new RecordId("sponsor"));

    /// <summary>Opened on Friday, 15 May 2026 at 14:00 in Berlin: three hours of work are left of the week.</summary>
    private static readonly DateTimeOffset FridayAfternoon = new(2026, 5, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, "2026-05-18T10:00+02:00")]
    [InlineData(2, "2026-05-20T14:00+02:00")]
    [InlineData(3, "2026-05-25T14:00+02:00")]
    public void A_level_waits_for_four_twenty_four_and_forty_eight_hours_of_work(int level, string due)
    {
        var (at, journal) = (DateTimeOffset.Parse(due, null), Journal(level, EscalationState.Open));

        Assert.Empty(EscalationPlan.DueAt(at.AddSeconds(-1), journal));
        var step = Assert.Single(EscalationPlan.DueAt(at, journal));
        Assert.Equal((level + 1, at), (step.Level, step.DueAt));
    }

    [Theory]
    [InlineData(1, "jane,lead")]
    [InlineData(2, "jane,lead,boss")]
    [InlineData(3, "jane,lead,boss,sponsor")]
    public void The_higher_it_climbs_the_more_are_told(int from, string told) =>
        Assert.Equal(told, string.Join(',', Assert.Single(EscalationPlan.DueAt(FridayAfternoon.AddDays(60), Journal(from, EscalationState.Open))).Told.Select(person => person.Value == Owner.Id.Value ? "jane" : person.Value)));

    [Theory]
    [InlineData(1, EscalationState.Acknowledged)]
    [InlineData(1, EscalationState.Resolved)]
    [InlineData(1, EscalationState.Verified)]
    [InlineData(1, EscalationState.Closed)]
    [InlineData(4, EscalationState.Open)]
    public void What_somebody_looks_after_does_not_climb_and_nothing_climbs_above_the_fourth_level(int level, EscalationState state) =>
        Assert.Empty(EscalationPlan.DueAt(FridayAfternoon.AddDays(365), Journal(level, state)));

    [Fact]
    public void A_clock_starts_anew_when_it_climbs_and_when_it_is_opened_again()
    {
        var open = new Escalation { Id = new("e"), Level = 2, State = EscalationState.Open, LevelSince = FridayAfternoon.AddDays(1), StateSince = FridayAfternoon };

        Assert.Equal(FridayAfternoon.AddDays(1), open.ClockSince);
        Assert.Equal(FridayAfternoon.AddDays(3), (open with { StateSince = FridayAfternoon.AddDays(3) }).ClockSince);
    }

    [Theory]
    [InlineData(EscalationState.Open, EscalationState.Acknowledged, true)]
    [InlineData(EscalationState.Open, EscalationState.Resolved, true)]
    [InlineData(EscalationState.Acknowledged, EscalationState.Resolved, true)]
    [InlineData(EscalationState.Resolved, EscalationState.Verified, true)]
    [InlineData(EscalationState.Verified, EscalationState.Closed, true)]
    [InlineData(EscalationState.Resolved, EscalationState.Open, true)]
    [InlineData(EscalationState.Resolved, EscalationState.Closed, false)]
    [InlineData(EscalationState.Open, EscalationState.Verified, false)]
    [InlineData(EscalationState.Open, EscalationState.Closed, false)]
    [InlineData(EscalationState.Acknowledged, EscalationState.Acknowledged, false)]
    [InlineData(EscalationState.Verified, EscalationState.Resolved, false)]
    [InlineData(EscalationState.Closed, EscalationState.Open, false)]
    public void Resolved_is_verified_by_the_client_before_it_closes(EscalationState from, EscalationState to, bool may) =>
        Assert.Equal(may, EscalationLife.Refusal(new() { Id = new("e"), State = from }, to) is null);

    [Fact]
    public void A_climb_is_a_change_that_says_who_was_told_and_starts_the_next_clock()
    {
        var step = Assert.Single(EscalationPlan.DueAt(FridayAfternoon.AddDays(3), Journal(1, EscalationState.Open)));
        var change = step.ToChange(Partition.Account(Contoso.Id));
        var monday = DateOnly.FromDateTime(FridayAfternoon.Date).AddDays(3);
        var (first, climbed) = (Opened(1, EscalationState.Open), new Made<Escalation>(Escalation.Kind, change).Since(monday));

        var after = Given.Portfolio(Contoso, Owner, first, climbed);

        var escalation = Assert.Single(after.Of(Escalation.Kind, Clearance.Money));
        Assert.Equal((2m, 2, FridayAfternoon.AddDays(3)), (escalation.Level!.Value, escalation.Told.Length, escalation.ClockSince!.Value));
        Assert.Empty(EscalationPlan.DueAt(FridayAfternoon.AddDays(3), after));
    }

    private static Portfolio Journal(int level, EscalationState state) => Given.Portfolio(Contoso, Owner, Opened(level, state));

    private static Made<Escalation> Opened(int level, EscalationState state) =>
        new Made<Escalation>(Escalation.Kind, Draft.Set(Partition.Account(Contoso.Id), Escalation.Kind, new("e"), "an escalation")).Since(DateOnly.FromDateTime(FridayAfternoon.Date))
            .With(Escalation.Fields.Account, Contoso.Id).With(Escalation.Fields.Title, "Outage").With(Escalation.Fields.Level, level).With(Escalation.Fields.State, state)
            .With(Escalation.Fields.OpenedBy, Owner.Id).With(Escalation.Fields.Owner, Owner.Id);
}
