using System.Globalization;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Tests.Turns;
using Domain;
using Domain.Channels;
using Domain.Ledger;
using Domain.Opportunities;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Crashes;

/// <summary>The bot is killed around the moment at which it sends a digest, and started again.</summary>
public sealed class KilledWhileTelling(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Azurite)]
    public async Task A_digest_is_never_lost_and_sent_again_only_when_the_first_was_not_written_down(StoreKind kind)
    {
        var chance = new Random(kind == StoreKind.Sqlite ? 1 : 2);
        for (var kill = 0; kill < CrashStore.Kills; kill++)
        {
            using var store = await CrashStore.OpenAsync(kind, azurite);
            await using var connector = await StandInConnector.StartAsync();
            connector.Rosters[Somewhere.Team] = [Someone.Dana.Member()];
            await store.WithWriterAsync(async writer =>
            {
                await SmallPortfolio.LoadAsync(writer);
                await writer.AppendAsync(new("test", "Test", Source.Import("test"), "digest", [DigestNow()]), CancellationToken.None);
                await writer.AppendAsync(new("test", "Test", Source.Import("test"), "overdue", [Overdue()]), CancellationToken.None);
            });
            foreach (var (name, value) in Alerts)
                store.Settings[name] = value;
            await using (var bot = await BotProcess.ServeAsync(store.Settings))
            {
                await bot.PostAsync(Activities.Installation(connector.Url, Someone.Dana, Somewhere.Channel, "add"));
                await DigestsAsync(connector, 1, TimeSpan.FromMilliseconds(kill == 0 ? 30_000 : chance.Next(0, 1_500)));
                await bot.KillAsync();
            }

            // Teams may have had it although it is not written down: then, and only then, it may come again.
            var unrecorded = !await IsRecordedAsync(store);
            await using var restarted = await BotProcess.ServeAsync(store.Settings);
            await restarted.PostAsync(Activities.Installation(connector.Url, Someone.Dana, Somewhere.Channel, "add"));
            await RecordedAsync(store, restarted);
            Assert.InRange(Digests(connector), 1, unrecorded ? 2 : 1);
        }
    }

    private static IEnumerable<(string Name, string Value)> Alerts =>
    [
        ("Outbox__Enabled", "true"), ("Outbox__Interval", "00:00:00.050"), ("Outbox__Lease", "00:00:01"), ("Alerts__PersonalDigestTime", ""),
        .. Enum.GetNames<DayOfWeek>().Select((day, number) => ($"Alerts__WorkingDays__{number}", day)),
    ];

    /// <summary>A zone in which it is about noon, so that eleven has just been.</summary>
    private static Draft DigestNow()
    {
        var offset = DateTime.UtcNow.Hour - 12;
        return Draft.Set(Partition.Shared, ChannelLink.Kind, new("orbis-channel"), "Digest at eleven")
            .With(ChannelLink.Fields.TimeZone, offset == 0 ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(offset > 0 ? "+" : "-")}{Math.Abs(offset)}"))
            .With(ChannelLink.Fields.DigestTime, "11:00");
    }

    private static Draft Overdue() => Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("o-late"), "Deal")
        .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, "Late deal").With(Opportunity.Fields.Status, DealStatus.Open)
        .With(Opportunity.Fields.Amount, Money.Of(5, Currency.Eur)).With(Opportunity.Fields.Close, new DateOnly(2026, 1, 1));

    private static int Digests(StandInConnector connector) => connector.Messages.Count(sent => sent.Json.Contains("Late deal", StringComparison.Ordinal));

    private static async Task DigestsAsync(StandInConnector connector, int count, TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        try
        {
            while (Digests(connector) < count && await timer.WaitForNextTickAsync(limit.Token))
            {
            }
        }
        catch (OperationCanceledException)
        {
            // Killed at some other moment: that is wanted too.
        }
    }

    private static async Task RecordedAsync(CrashStore store, BotProcess bot)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            while (!await IsRecordedAsync(store))
                await timer.WaitForNextTickAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"No digest is written down within a minute. Its states: {string.Join(", ", await StatesAsync(store))}. The bot {(bot.HasExited ? "ended" : "runs")}:\n{bot.Output}");
        }
    }

    private static async Task<bool> IsRecordedAsync(CrashStore store) => (await StatesAsync(store)).Contains("sent");

    private static async Task<IReadOnlyList<string>> StatesAsync(CrashStore store)
    {
        var states = new List<string>();
        for (var bucket = 0; bucket < 16; bucket++)
            await foreach (var row in store.Tables.RangeAsync(LedgerTables.Outbox, $"{store.Tenant}|outbox|{bucket:D2}", "item|", TableKeys.After("item|"), default))
                states.Add((string)row.Properties["State"]);
        return states;
    }
}
