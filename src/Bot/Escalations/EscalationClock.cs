using System.Collections.Immutable;
using System.Globalization;
using Bot.Ledger;
using Bot.Outbox;
using Bot.People;
using Domain;
using Domain.Escalations;
using Domain.Ledger;
using Domain.People;

namespace Bot.Escalations;

/// <summary>
/// Lets escalations climb whose clock has run out. A climb is one change that says who is told, written once however many instances look; the messages follow
/// from it. Where nobody whom the level names can be told, whoever leads the account is, or else the administrators.
/// </summary>
internal sealed partial class EscalationClock(LedgerWriter writer, PortfolioCache cache, Reach reach, TimeProvider clock, ILogger<EscalationClock> log)
{
    private const string Process = "account-desk";

    /// <exception cref="Ledger.Tables.StorageException">When storage fails; looking again is safe.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var due = EscalationPlan.DueAt(clock.GetUtcNow(), portfolio);
        foreach (var step in due)
            await ClimbAsync(step, portfolio, cancellation);
        var climbed = due.Select(step => step.Escalation.Id).ToHashSet();
        foreach (var escalation in portfolio.Of(Escalation.Kind, Clearance.Restricted).Where(escalation => escalation.IsWaiting && !climbed.Contains(escalation.Id)))
            if (EscalationSource.IsOurs(escalation, portfolio) && (await ReachedAsync(escalation.Told, escalation, portfolio, cancellation)).IsEmpty)
                await FindSomebodyAsync(escalation, portfolio, cancellation);
    }

    private async Task ClimbAsync(EscalationStep step, Portfolio portfolio, CancellationToken cancellation)
    {
        if (HomeOf(step.Escalation, portfolio) is not { } home)
            return;
        var reached = await ReachedAsync(step.Told, step.Escalation, portfolio, cancellation);
        var told = reached.IsEmpty ? await SomebodyAsync(step.Escalation, portfolio, cancellation) : reached;
        if (told.IsEmpty)
            LogNobody(log, step.Level);
        var climb = (step with { Told = told }).ToChange(home);
        // Whoever acknowledges it at this moment is not overruled: the state is written too, so that the two changes clash. What an import says is left to the import.
        if (portfolio.State(Escalation.Kind, step.Escalation.Id)?.Fields.GetValueOrDefault(Escalation.Fields.State.Name) is { Source.Rank: not SourceRank.Import })
            climb = climb.With(Escalation.Fields.State, EscalationState.Open);
        await AppendAsync(step.Escalation, climb, $"level {step.Level}", portfolio, cancellation);
    }

    /// <summary>It waits, and those who should know of it cannot be told.</summary>
    private async Task FindSomebodyAsync(Escalation escalation, Portfolio portfolio, CancellationToken cancellation)
    {
        if (HomeOf(escalation, portfolio) is not { } home || await SomebodyAsync(escalation, portfolio, cancellation) is not { IsEmpty: false } told)
            return;
        await AppendAsync(
            escalation, Draft.Set(home, Escalation.Kind, escalation.Id, "Nobody who should know of the escalation can be told, so others are").With(Escalation.Fields.Told, told), "others", portfolio, cancellation);
    }

    private async Task AppendAsync(Escalation escalation, Draft change, string action, Portfolio portfolio, CancellationToken cancellation)
    {
        var run = string.Create(CultureInfo.InvariantCulture, $"escalation {escalation.Id} {escalation.ClockSince?.UtcTicks}");
        await writer.AppendAsync(
            new(Process, "Account Desk", Source.Person, run, [change]) { Marker = new(run, action), ExpectedSequence = portfolio.Journal.LastSequence(change.Partition) }, cancellation);
    }

    private async Task<ImmutableArray<RecordId>> SomebodyAsync(Escalation escalation, Portfolio portfolio, CancellationToken cancellation)
    {
        var leader = EscalationPlan.LeaderOf(escalation, portfolio);
        var reached = leader is { } id ? await ReachedAsync([id], escalation, portfolio, cancellation) : [];
        return reached.IsEmpty
            ? await ReachedAsync([.. PeopleIndex.Of(portfolio).People.Where(person => person.Role == Role.Administrator).Select(person => person.Id).Order()], escalation, portfolio, cancellation) : reached;
    }

    /// <summary>Those who have a conversation with the bot and may see the escalation.</summary>
    private async Task<ImmutableArray<RecordId>> ReachedAsync(ImmutableArray<RecordId> people, Escalation escalation, Portfolio portfolio, CancellationToken cancellation)
    {
        var index = PeopleIndex.Of(portfolio);
        var reached = ImmutableArray.CreateBuilder<RecordId>(people.Length);
        foreach (var id in people)
            if (index.Find(id) is { } person && new View(portfolio, index.Reader(person)).Find(Escalation.Kind, escalation.Id) is { Title.Length: > 0 }
                && await reach.HasAsync(new Recipient.Alone(id), cancellation))
                reached.Add(id);
        return reached.ToImmutable();
    }

    private static Partition? HomeOf(Escalation escalation, Portfolio portfolio) => portfolio.Journal.HomeOf(Escalation.Kind.Name, escalation.Id);

    [LoggerMessage(330, LogLevel.Warning, "An escalation climbed to level {Level} and nobody can be told of it")]
    private static partial void LogNobody(ILogger log, int level);
}
