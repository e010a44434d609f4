using System.Collections.Immutable;
using System.Globalization;
using Bot.Outbox;
using Bot.Tests.Crashes;
using Bot.Tests.Outbox;
using Bot.Tests.Turns;
using Domain;
using Domain.Calls;
using Domain.Escalations;
using Domain.Ledger;
using Domain.People;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Storms;

/// <summary>
/// Several processes of the bot over one Azurite. Eight people work where it is about noon. Each has the number of a forecast call to submit today, or is told of an
/// escalation, so that each round makes eight messages due at once: of one kind, then of the other.
/// </summary>
internal sealed class StormWorld : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly Someone[] People = [.. Enumerable.Range(0, 8).Select(number => new Someone($"Person {number}", $"00000000-0000-0000-0000-0000000000e{number}"))];

    private readonly CrashStore store;
    private readonly BotProcess[] bots;

    private StormWorld(CrashStore store, StandInConnector connector, int processes) => (this.store, Connector, bots) = (store, connector, new BotProcess[processes]);

    public StandInConnector Connector { get; }

    public static async Task<StormWorld> OpenAsync(AzuriteFixture azurite, int processes)
    {
        var store = await CrashStore.OpenAsync(StoreKind.Azurite, azurite);
        var world = new StormWorld(store, await StandInConnector.StartAsync(), processes);
        foreach (var (name, value) in Settings)
            store.Settings[name] = value;
        await store.WithWriterAsync(SmallPortfolio.LoadAsync);
        var hours = DateTime.UtcNow.Hour - 12;
        var zone = hours == 0 ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(hours > 0 ? "+" : "-")}{Math.Abs(hours)}");
        await world.AppendAsync([.. People.Select((person, number) => Draft.Set(Partition.Shared, Person.Kind, Id(number), "Person").With(Person.Fields.Name, person.Name)
            .With(Person.Fields.Role, Role.Seller).With(Person.Fields.AadObjectId, person.AadObjectId).With(Person.Fields.DigestTime, "11:00").With(Person.Fields.TimeZone, zone).With(Person.Fields.Accounts, (ImmutableArray<RecordId>)[SmallPortfolio.Orbis]))]);
        for (var slot = 0; slot < processes; slot++)
            world.bots[slot] = await BotProcess.ServeAsync(store.Settings);
        foreach (var person in People)
            await world.bots[0].PostAsync(Activities.Installation(world.Connector.Url, person, Somewhere.With(person), "add"));
        return world;
    }

    /// <summary>Makes a message due for each of the people.</summary>
    public Task AnnounceAsync(int number) => number % 2 == 0 ? CallAsync(number) : EscalateAsync(number);

    private Task CallAsync(int number) => AppendAsync(
        Draft.Set(Partition.Shared, ForecastCall.Kind, new(About(number)), "a call").With(ForecastCall.Fields.Account, SmallPortfolio.Orbis)
            .With(ForecastCall.Fields.Start, new DateOnly(2026, 1, 1).AddDays(number)).With(ForecastCall.Fields.End, new DateOnly(2026, 4, 1).AddDays(number))
            .With(ForecastCall.Fields.Period, Name(number)).With(ForecastCall.Fields.Deadline, DateTimeOffset.UtcNow.AddHours(8)).With(ForecastCall.Fields.State, CallState.Open)
            .With(ForecastCall.Fields.Expected, (ImmutableArray<RecordId>)[.. People.Select((_, person) => Id(person))]));

    /// <summary>At the highest level, where no clock runs any more.</summary>
    private Task EscalateAsync(int number) => AppendAsync(
        Source.Person, Draft.Set(Partition.Account(SmallPortfolio.Orbis), Escalation.Kind, new(About(number)), "an escalation").With(Escalation.Fields.Account, SmallPortfolio.Orbis)
            .With(Escalation.Fields.Title, Name(number)).With(Escalation.Fields.Level, Escalation.HighestLevel).With(Escalation.Fields.State, EscalationState.Open)
            .With(Escalation.Fields.Owner, Id(0)).With(Escalation.Fields.Told, (ImmutableArray<RecordId>)[.. People.Select((_, person) => Id(person))]));

    /// <summary>Waits until so many of the messages of a round went out, or a moment that a message takes under all mishaps is over.</summary>
    public async Task SaidAsync(int number, int messages)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        try
        {
            while (Connector.Messages.Count(sent => sent.Json.Contains(Name(number), StringComparison.Ordinal)) < messages)
                await timer.WaitForNextTickAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // Killed at some other moment: that is wanted too.
        }
    }

    /// <summary>Kill -9, and a new process in its place.</summary>
    public async Task KillAsync(int slot)
    {
        await bots[slot].KillAsync();
        await bots[slot].DisposeAsync();
        bots[slot] = await BotProcess.ServeAsync(store.Settings);
    }

    /// <summary>What became of the messages of a round, once nothing is to be done about them any more.</summary>
    public async Task<IReadOnlyList<OutboxItem>> FinishedAsync(int number)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        IReadOnlyList<OutboxItem> items = [];
        try
        {
            while (items.Count < People.Length || !items.All(item => item.IsFinished))
            {
                await timer.WaitForNextTickAsync(limit.Token);
                items = [.. (await Outboxes.ItemsAsync(store.Tables, store.Tenant, TimeProvider.System)).Where(item => item.Due.About == About(number))];
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Not finished within {Longest}: {string.Join(", ", items.Select(item => $"{item.Due.To.Key} {item.State} {item.Trouble}"))}. {string.Join("\n", bots.Select(bot => bot.Output))}");
        }

        return items;
    }

    /// <summary>How many messages of a round a person has.</summary>
    public int Copies(OutboxItem item, int number) =>
        Connector.Messages.Count(sent => sent.Conversation == item.Conversation && sent.Json.Contains(Name(number), StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots.OfType<BotProcess>())
            await bot.DisposeAsync();
        await Connector.DisposeAsync();
        store.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Outbox__Enabled", "true"), ("Outbox__Interval", "00:00:00.100"), ("Outbox__Lease", "00:00:02"), ("Outbox__FirstPause", "00:00:00.050"), ("Outbox__LongestPause", "00:00:01"),
        ("Outbox__MostAttempts", "1000"), ("Alerts__PersonalDigestTime", ""), .. Enum.GetNames<DayOfWeek>().Select((day, number) => ($"Alerts__WorkingDays__{number}", day)),
    ];

    private static RecordId Id(int person) => new($"person{person}");

    private static string About(int number) => $"{(number % 2 == 0 ? "call" : "trouble")}{number}";

    private static string Name(int number) => $"Storm{number:D4}";

    private Task AppendAsync(params ImmutableArray<Draft> drafts) => AppendAsync(Source.Import("test"), drafts);

    private Task AppendAsync(Source source, params ImmutableArray<Draft> drafts) =>
        store.WithWriterAsync(async writer => await writer.AppendAsync(new("test", "Test", source, "storm", drafts), CancellationToken.None));
}
