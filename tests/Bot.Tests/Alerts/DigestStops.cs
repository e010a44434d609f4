using Azure.Data.Tables;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger;
using Bot.Tests.Ledger.Tables;
using Bot.Tests.Outbox;
using Microsoft.Extensions.Time.Testing;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Alerts;

/// <summary>The bot dies before and after every storage call of a digest, and is started again when the lease has ended.</summary>
public sealed class DigestStops(AzuriteFixture azurite)
{
    private const string Doubled = "sent before it could be recorded";

    [Fact]
    public async Task Over_SQLite_a_digest_is_never_lost_and_doubled_only_when_Teams_had_it_and_we_could_not_write_it_down()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await EveryStopAsync(tables);
    }

    [Fact]
    public async Task Over_Azurite_a_digest_is_never_lost_and_doubled_only_when_Teams_had_it_and_we_could_not_write_it_down() =>
        await EveryStopAsync(new AzureTables(
            new TableServiceClient(await azurite.ConnectionStringAsync(), AzureTables.Options()), "D" + Guid.NewGuid().ToString("N")[..12]));

    private static async Task EveryStopAsync(ITables storage)
    {
        // Each run is a tenant of its own.
        var tenant = "";
        await LedgerInstance.CreateTablesAsync(storage);
        RecordingDelivery delivery = new();
        FakeTimeProvider clock = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var calls = await EveryStop.BeforeAndAfterEachCall(
            async () =>
            {
                delivery = new();
                clock = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
                tenant = Guid.NewGuid().ToString("N");
                using var world = new AlertWorld(storage, delivery, tenant, clock);
                await world.FillAsync();
                return storage;
            },
            async tables =>
            {
                using var world = new AlertWorld(tables, delivery, tenant, clock) { Buckets = 2 };
                await world.SendDue();
            },
            async tables =>
            {
                var unrecorded = delivery.Sent.Count == 1 && !await IsRecordedAsync(tables, tenant);
                clock.Advance(TimeSpan.FromMinutes(3));
                using var restarted = new AlertWorld(tables, delivery, tenant, clock) { Buckets = 2 };
                await restarted.SendDue("restarted");
                await restarted.SendDue("restarted again");
                Assert.True(await IsRecordedAsync(tables, tenant), "the digest is recorded");
                Assert.True(delivery.Sent.Count == (unrecorded ? 2 : 1), $"{delivery.Sent.Count} were sent{(unrecorded ? $", one {Doubled}" : "")}");
            });
        Assert.True(calls >= 6, $"{calls} calls");
    }

    private static async Task<bool> IsRecordedAsync(ITables tables, string tenant)
    {
        for (var bucket = 0; bucket < 2; bucket++)
            await foreach (var row in tables.RangeAsync(LedgerTables.Outbox, $"{tenant}|outbox|{bucket:D2}", "item|", TableKeys.After("item|"), default))
                if ((string)row.Properties["State"] == "sent")
                    return true;
        return false;
    }
}
