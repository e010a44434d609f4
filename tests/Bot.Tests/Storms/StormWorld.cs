using System.Collections.Immutable;
using System.Globalization;
using Bot.Outbox;
using Bot.Tests.Crashes;
using Bot.Tests.Outbox;
using Bot.Tests.Turns;
using Domain;
using Domain.Accounts;
using Domain.Calls;
using Domain.Escalations;
using Domain.Ledger;
using Domain.People;
using Domain.Risks;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Storms;

/// <summary>
/// Several processes of the bot over one Azurite. Eight people work where it is about noon. Each has the number of a forecast call to submit today, is told of an
/// escalation, leads an account at which a risk presses, or sees on its card that the risk is over: each round makes eight of one kind due at once.
/// </summary>
internal sealed class StormWorld : IAsyncDisposable
{
    private const int Kinds = 4;
    private const int Pressing = 2;
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

    /// <summary>Makes a message due for each of the people, or an edit of the card that the round before brought.</summary>
    public Task AnnounceAsync(int number) => (number % Kinds) switch
    {
        0 => CallAsync(number),
        1 => EscalateAsync(number),
        Pressing => PressAsync(number),
        _ => SettleAsync(number),
    };

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

    /// <summary>An account of each of the people, and at each a risk whose next step is late.</summary>
    private Task PressAsync(int number) => AppendAsync([.. People.SelectMany((_, person) => new[]
    {
        Draft.Set(Partition.Account(AccountOf(number, person)), Account.Kind, AccountOf(number, person), "an account").With(Account.Fields.Name, AccountOf(number, person).Value).With(Account.Fields.Leader, Id(person)),
        RiskOf(number, person).With(Risk.Fields.Account, AccountOf(number, person)).With(Risk.Fields.Title, Name(number)).With(Risk.Fields.State, RiskState.Raised)
            .With(Risk.Fields.Owner, Id(person)).With(Risk.Fields.Due, new DateOnly(2026, 1, 1)),
    })]);

    /// <summary>Closes the risks of the round before.</summary>
    private Task SettleAsync(int number) => AppendAsync(Source.Person, [.. People.Select((_, person) => RiskOf(number, person).With(Risk.Fields.State, RiskState.Closed))]);

    /// <summary>Waits until so many of the messages of a round went out, or a moment that a message takes under all mishaps is over.</summary>
    public async Task SaidAsync(int number, int messages)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        try
        {
            while (Said(number).Count() < messages)
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
                items = [.. (await Outboxes.ItemsAsync(store.Tables, store.Tenant, TimeProvider.System)).Where(item => IsOf(item.Due, number))];
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

    /// <summary>Whether what the round settled is shown so by the card that it stood on.</summary>
    public bool IsSettledOnCard(OutboxItem item) =>
        Connector.Traffic.LastOrDefault(sent => sent.Conversation == item.Conversation && sent.Activity == item.ActivityId)?.Json.Contains("settled", StringComparison.Ordinal) ?? false;

    public static bool IsSettling(int number) => number % Kinds == Pressing + 1;

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
        ("Outbox__MostAttempts", "1000"), ("Alerts__PersonalDigestTime", ""), ("Alerts__WeeklyBudget", "100000"), .. Enum.GetNames<DayOfWeek>().Select((day, number) => ($"Alerts__WorkingDays__{number}", day)),
    ];

    private IEnumerable<Sent> Said(int number) => (IsSettling(number) ? Connector.Edits : Connector.Messages).Where(sent => sent.Json.Contains(Name(number), StringComparison.Ordinal));

    private static RecordId Id(int person) => new($"person{person}");

    /// <summary>The card of an alert is said once, and then edited.</summary>
    private static bool IsOf(Due due, int number) =>
        due.About.Contains(About(number), StringComparison.Ordinal) && (number % Kinds < Pressing || IsSettling(number) != due.Occasion.StartsWith("1-", StringComparison.Ordinal));

    private static RecordId AccountOf(int number, int person) => new($"{About(number)}-{person}");

    private static Draft RiskOf(int number, int person) => Draft.Set(Partition.Account(AccountOf(number, person)), Risk.Kind, new($"{AccountOf(number, person).Value}-risk"), "a risk");

    private static string About(int number) => (number % Kinds) switch
    {
        0 => $"call{number:D4}",
        1 => $"trouble{number:D4}",
        _ => $"place{Pressed(number):D4}",
    };

    private static string Name(int number) => $"Storm{Pressed(number):D4}";

    /// <summary>The round that brought what a round is about.</summary>
    private static int Pressed(int number) => IsSettling(number) ? number - 1 : number;

    private Task AppendAsync(params ImmutableArray<Draft> drafts) => AppendAsync(Source.Import("test"), drafts);

    private Task AppendAsync(Source source, params ImmutableArray<Draft> drafts) =>
        store.WithWriterAsync(async writer =>
        {
            foreach (var partition in drafts.GroupBy(draft => draft.Partition))
                await writer.AppendAsync(new("test", "Test", source, "storm", [.. partition]), CancellationToken.None);
        });
}
