using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.Rendering;
using Bot.Tests.Ledger;
using Domain;
using Domain.Ledger;
using Domain.People;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Outbox;

/// <summary>Instances of the bot with something to say. Monday 23 November 2026, 09:00 UTC.</summary>
internal sealed class OutboxWorld : IAnnouncement, IDisposable
{
    private const string Tenant = "tenant";
    private readonly SqliteTables tables = new(SqliteTables.InMemory);
    private readonly List<Due> dues = [];
    private LedgerInstance ledger = null!;

    private OutboxWorld() => Teams = new(Clock);

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public StandInTeams Teams { get; }

    public OutboxOptions Options { get; } = new();

    /// <summary>What is said of a subject: its text, posted, unless a test says otherwise.</summary>
    public Func<Telling, Saying> Says { get; set; } = telling => new([]) { Post = OutgoingMessage.Words(telling.Due.About) };

    public string Kind => "word";

    public static async Task<OutboxWorld> OpenAsync()
    {
        var world = new OutboxWorld();
        await LedgerInstance.CreateTablesAsync(world.tables);
        world.ledger = new(world.tables, Tenant, world.Clock);
        return world;
    }

    public IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio) => dues.Where(due => due.At <= now);

    public Saying Compose(Telling telling) => Says(telling);

    /// <summary>From now on each of the words is due, a millisecond after the one before.</summary>
    public void Announce(string person, params IEnumerable<string> words)
    {
        foreach (var word in words)
            dues.Add(new(Kind, new Recipient.Alone(new(person)), new(2026, 11, 23), Clock.GetUtcNow().AddMilliseconds(-10_000 + dues.Count)) { About = word });
    }

    /// <summary>A subject of which something is said on each of several days.</summary>
    public void AnnounceOn(DateOnly day, string person, string about) => dues.Add(new(Kind, new Recipient.Alone(new(person)), day, Clock.GetUtcNow()) { About = about });

    /// <param name="ahead">By how much its clock is ahead.</param>
    public OutboxSender Instance(string name = "one", TimeSpan ahead = default) => Outboxes.Sender(tables, Tenant, ledger.Cache, Teams, Options, name, new Skewed(Clock, ahead), [this], ofLosses: losses => new UndeliveredNotices(losses));

    /// <summary>Somebody who administers.</summary>
    public Task AdministratorAsync(string id) => ledger.Append(LedgerInstance.Request("people", Draft.Set(Partition.Shared, Person.Kind, new(id), "a person").With(Person.Fields.Name, id)
        .With(Person.Fields.Role, Role.Administrator).With(Person.Fields.AadObjectId, $"00000000-0000-0000-0000-{id.PadLeft(12, '0')}")));

    /// <summary>Sends until there is nothing to wait for any more, or the span of time is over; the clock goes on as it would.</summary>
    public async Task RunAsync(TimeSpan span, params OutboxSender[] senders)
    {
        var end = Clock.GetUtcNow() + span;
        var look = DateTimeOffset.MinValue;
        while (Clock.GetUtcNow() <= end)
        {
            if (Clock.GetUtcNow() >= look)
            {
                foreach (var sender in senders)
                    await sender.LookAsync(CancellationToken.None);
                look = Clock.GetUtcNow() + Options.Interval;
            }

            var next = new List<DateTimeOffset>();
            foreach (var sender in senders)
                if ((await sender.SendAsync(CancellationToken.None)).NextAt is { } at)
                    next.Add(at);
            if (next.Count == 0)
                return;
            var until = next.Min() < look ? next.Min() : look;
            Clock.SetUtcNow(until > Clock.GetUtcNow() ? until : Clock.GetUtcNow().AddMilliseconds(1));
        }
    }

    public Task<IReadOnlyList<OutboxItem>> ItemsAsync() => Outboxes.ItemsAsync(tables, Tenant, Clock);

    public async Task<OutboxItem> ItemAsync(string about) => Assert.Single(await ItemsAsync(), item => item.Due.About == about);

    public static ImmutableDictionary<string, int> Level(int level) => ImmutableDictionary<string, int>.Empty.Add("level", level);

    public void Dispose()
    {
        ledger.Dispose();
        tables.Dispose();
    }

    private sealed class Skewed(TimeProvider clock, TimeSpan ahead) : TimeProvider
    {
        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + ahead;

        public override long GetTimestamp() => clock.GetTimestamp();
    }
}
