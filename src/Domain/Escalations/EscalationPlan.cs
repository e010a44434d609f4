using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Ledger;
using Domain.People;
using Domain.WorkingTimes;

namespace Domain.Escalations;

/// <summary>When escalations climb, and who is told of it then. A function of the records and the moment alone: asked again, it says the same.</summary>
public static class EscalationPlan
{
    /// <summary>How much working time of its owner an escalation waits at the first, second and third level; at the fourth nothing is left to climb to.</summary>
    private static readonly ImmutableArray<TimeSpan> Patience = [TimeSpan.FromHours(4), TimeSpan.FromHours(24), TimeSpan.FromHours(48)];

    /// <summary>The escalations that have waited for too long, the longest overdue first.</summary>
    public static ImmutableArray<EscalationStep> DueAt(DateTimeOffset now, Portfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var holidays = portfolio.Of(Holiday.Kind, Clearance.Restricted);
        var people = portfolio.Of(Person.Kind, Clearance.Restricted).ToDictionary(person => person.Id);
        return
        [
            .. from escalation in portfolio.Of(Escalation.Kind, Clearance.Restricted)
               let due = ClimbsAt(escalation, WorkingHours.Of(escalation.Owner is { } owner ? people.GetValueOrDefault(owner) : null, holidays, portfolio.TimeZone))
               where due <= now
               let level = LevelOf(escalation) + 1
               orderby due, escalation.Id
               select new EscalationStep(escalation, level, due.Value, NamedAt(level, escalation, portfolio)),
        ];
    }

    /// <summary>When it climbs unless somebody acknowledges it before; null where its clock does not run.</summary>
    /// <param name="hours">Of its owner.</param>
    public static DateTimeOffset? ClimbsAt(Escalation escalation, WorkingHours hours)
    {
        ArgumentNullException.ThrowIfNull(escalation);
        ArgumentNullException.ThrowIfNull(hours);
        var level = LevelOf(escalation);
        return escalation is { IsWaiting: true, ClockSince: { } since } && level < Escalation.HighestLevel ? hours.After(since, Patience[level - 1]) : null;
    }

    /// <summary>1 to 4, whatever an import says.</summary>
    public static int LevelOf(Escalation escalation)
    {
        ArgumentNullException.ThrowIfNull(escalation);
        return (int)Math.Clamp(escalation.Level ?? 1, 1, Escalation.HighestLevel);
    }

    /// <summary>
    /// Whom a level names, whether or not they can be told: whoever is to act; from the second level on who leads the account, from the third the manager of
    /// whoever is to act, at the fourth the sponsor. What an account does not say, the top of its family does.
    /// </summary>
    public static ImmutableArray<RecordId> NamedAt(int level, Escalation escalation, Portfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(escalation);
        ArgumentNullException.ThrowIfNull(portfolio);
        var manager = escalation.Owner is { } owner ? portfolio.State(Person.Kind, owner)?.Read(Person.Kind, Clearance.Restricted).Manager : null;
        RecordId?[] named =
        [
            escalation.Owner, level >= 2 ? LeaderOf(escalation, portfolio) : null, level >= 3 ? manager : null, level >= 4 ? OfAccount(escalation, portfolio, account => account.Sponsor) : null,
        ];
        return [.. named.OfType<RecordId>().Distinct()];
    }

    /// <summary>Who leads the account of an escalation; null where nobody does.</summary>
    public static RecordId? LeaderOf(Escalation escalation, Portfolio portfolio) => OfAccount(escalation, portfolio, account => account.Leader);

    private static RecordId? OfAccount(Escalation escalation, Portfolio portfolio, Func<Account, RecordId?> said)
    {
        if (escalation.Account is not { } recorded)
            return null;
        var own = portfolio.Families.Canonical(recorded);
        return Said(own) ?? Said(portfolio.Families.Root(own));

        RecordId? Said(RecordId id) => portfolio.State(Account.Kind, id) is { } state ? said(state.Read(Account.Kind, Clearance.Restricted)) : null;
    }
}

/// <summary>An escalation that climbs.</summary>
/// <param name="Level">The one it climbs to.</param>
/// <param name="Told">Who is told, whoever is to act first: those whom the level names, as long as nobody looked who of them can be told.</param>
public sealed record EscalationStep(Escalation Escalation, int Level, DateTimeOffset DueAt, ImmutableArray<RecordId> Told)
{
    /// <summary>The change that the climb is: with it the log says who was told when, and the clock of the next level starts.</summary>
    /// <param name="home">Where the escalation lives.</param>
    public Draft ToChange(Partition home) => Draft.Set(home, Escalation.Kind, Escalation.Id, $"Escalation climbed to level {Level}: nobody acknowledged it")
        .With(Escalation.Fields.Level, Level)
        .With(Escalation.Fields.Told, Told);
}
