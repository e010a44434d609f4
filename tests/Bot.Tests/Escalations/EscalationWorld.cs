using System.Collections.Immutable;
using Bot.Escalations;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.People;
using Bot.Tests.Ledger;
using Bot.Tests.Outbox;
using Domain;
using Domain.Accounts;
using Domain.Escalations;
using Domain.Ledger;
using Domain.People;
using Domain.WorkingTimes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Escalations;

/// <summary>
/// An account that Lea leads and Sam sponsors, and instances of the bot that look after its escalations. Jane acts and works in Berlin; her manager is Max; Tom raises;
/// Ada administers. It begins on Friday, 15 May 2026 at 14:00 in Berlin: three hours of work are left of the week.
/// </summary>
internal sealed class EscalationWorld : IDisposable
{
    public static readonly RecordId Outage = new("outage");
    private static readonly RecordId Contoso = new("contoso");
    private static readonly Partition Home = Partition.Account(Contoso);

    private readonly SqliteTables tables = new(SqliteTables.InMemory);
    private readonly OutboxOptions options = new();
    private readonly LedgerInstance one;
    private readonly LedgerInstance other;

    private EscalationWorld()
    {
        (one, other, Teams) = (new(tables, "tenant", Clock), new(tables, "tenant", Clock, "other"), new(Clock));
        Teams.Reader = to => PeopleIndex.Of(Portfolio) is var people ? people.Reader(people.Find(to.Subscriber)!) : throw new InvalidOperationException();
    }

    public FakeTimeProvider Clock { get; } = new(new(2026, 5, 15, 12, 0, 0, TimeSpan.Zero));

    public StandInTeams Teams { get; }

    /// <summary>All that is in the ledger, read now.</summary>
    public Portfolio Portfolio => one.Cache.RefreshAsync(CancellationToken.None).GetAwaiter().GetResult().Now;

    public Escalation Escalation => Assert.Single(Portfolio.Of(Escalation.Kind, Clearance.Restricted));

    public static async Task<EscalationWorld> OpenAsync()
    {
        var world = new EscalationWorld();
        await LedgerInstance.CreateTablesAsync(world.tables);
        await world.AppendAsync(
            APerson("jane", Role.TeamMember).With(Person.Fields.Manager, new RecordId("max")).With(Person.Fields.Accounts, [Contoso]).With(Person.Fields.Country, "Germany"),
            APerson("lea", Role.GlobalAccountManager), APerson("max", Role.TeamMember).With(Person.Fields.Accounts, [Contoso]), APerson("sam", Role.Executive), APerson("tom", Role.TeamMember).With(Person.Fields.Accounts, [Contoso]),
            APerson("ada", Role.Administrator));
        await world.AppendAsync(Draft.Set(Home, Account.Kind, Contoso, "an account").With(Account.Fields.Name, "Contoso").With(Account.Fields.Leader, new RecordId("lea")).With(Account.Fields.Sponsor, new RecordId("sam")));
        return world;
    }

    /// <summary>Tom raises it, for Jane to act.</summary>
    public Task RaiseAsync(Source? source = null, string by = "tom") => AppendAsync(source ?? Source.Person, Draft.Set(Home, Escalation.Kind, Outage, "escalated")
        .With(Escalation.Fields.Account, Contoso).With(Escalation.Fields.Title, "Outage in Kiel").With(Escalation.Fields.Level, 1).With(Escalation.Fields.State, EscalationState.Open)
        .With(Escalation.Fields.Owner, new RecordId("jane")).With(Escalation.Fields.OpenedBy, new RecordId(by)).With(Escalation.Fields.Told, [new RecordId("jane")]));

    public Task MoveAsync(EscalationState state, string? acknowledgedBy = null) => AppendAsync(Draft.Set(Home, Escalation.Kind, Outage, "moved").With(Escalation.Fields.State, state)
        .With(Escalation.Fields.AcknowledgedBy, acknowledgedBy is null ? null : new RecordId(acknowledgedBy)));

    public Task HolidayAsync(DateOnly day) => AppendAsync(Draft.Set(Partition.Shared, Holiday.Kind, new("day"), "a holiday").With(Holiday.Fields.Country, "Germany").With(Holiday.Fields.Day, day));

    /// <summary>Max is on the account's team no longer.</summary>
    public Task TakeRightsAsync() => AppendAsync(Draft.Set(Partition.Shared, Person.Kind, new("max"), "a person").With(Person.Fields.Accounts, []));

    public Task LeaveAsync(string person) => AppendAsync(Draft.Remove(Partition.Shared, Person.Kind, new(person), "left"));

    /// <summary>What each was told at that moment, once two instances have looked: "post lea: ...".</summary>
    public async Task<string[]> AtAsync(string moment)
    {
        var before = Teams.Calls.Count;
        Clock.SetUtcNow(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var instance in new[] { one, other })
        {
            await ClockOf(instance).RunAsync(CancellationToken.None);
            await SendAsync(instance);
        }

        // What the limits of the tenant held back goes out a moment later.
        Clock.Advance(TimeSpan.FromSeconds(2));
        await SendAsync(one);
        return [.. Teams.Calls.Skip(before).Select(call => $"{call.What} {call.Conversation.Split('|')[1]}: {call.Text}")];
    }

    /// <summary>One sends what is due, before anybody looks whether an escalation has to climb.</summary>
    public Task<int> SendAsync() => SendAsync(one);

    /// <summary>Both look at the same time, from what they knew a moment ago.</summary>
    public Task ClimbTogetherAsync() => Task.WhenAll(new[] { one, other, one, other }.Select(instance => Task.Run(() => ClockOf(instance).RunAsync(CancellationToken.None))));

    /// <summary>The levels that it reached, who was told and when, as the ledger says.</summary>
    public IEnumerable<(decimal Level, string Told, DateTimeOffset At)> Log() => Portfolio.Journal.ChangesOf(Escalation.Kind.Name, Outage).Where(change => change.Fields.ContainsKey("told"))
        .Select(change => (change.Fields.TryGetValue("level", out var level) ? ((FieldValue.Number)level).Value : 0, change.Fields["told"].ToString()!, change.At));

    public Task<IReadOnlyList<OutboxItem>> ItemsAsync() => Outboxes.ItemsAsync(tables, "tenant", Clock);

    /// <param name="expected">How each begins.</param>
    public static void AssertTold(IReadOnlyList<string> expected, string[] told) =>
        Assert.Equal(expected, told.Order(StringComparer.Ordinal).Zip(expected.Concat(Enumerable.Repeat("", told.Length)), (said, start) => said.Length > start.Length && start.Length > 0 ? said[..start.Length] : said));

    public void Dispose()
    {
        one.Dispose();
        other.Dispose();
        tables.Dispose();
    }

    private Task<AppendOutcome> AppendAsync(params ImmutableArray<Draft> drafts) => AppendAsync(Source.Person, drafts);

    private Task<AppendOutcome> AppendAsync(Source source, params ImmutableArray<Draft> drafts) => one.Append(new("test", "Test", source, "test", drafts));

    private EscalationClock ClockOf(LedgerInstance instance) => new(instance.Writer, instance.Cache, new(Teams), Clock, NullLogger<EscalationClock>.Instance);

    private Task<int> SendAsync(LedgerInstance instance) =>
        Outboxes.Sender(tables, "tenant", instance.Cache, Teams, options, "sender", Clock, [new EscalationNews()]).SendDueAsync(CancellationToken.None);

    private static Draft APerson(string id, Role role) => Draft.Set(Partition.Shared, Person.Kind, new(id), "a person").With(Person.Fields.Name, char.ToUpperInvariant(id[0]) + id[1..])
        .With(Person.Fields.Role, role).With(Person.Fields.TimeZone, "Europe/Berlin").With(Person.Fields.AadObjectId, $"00000000-0000-0000-0000-{id.PadLeft(12, '0')}");
}
