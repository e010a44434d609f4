using Azure.Data.Tables;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger;
using Bot.Tests.Ledger.Tables;
using Domain.Crm;
using Domain.Ledger;
using Domain.Opportunities;
using Microsoft.Extensions.Time.Testing;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Crm;

/// <summary>The bot dies before and after every storage call of a sync, and of a change that goes back, and another instance goes on when the leases have ended.</summary>
public sealed class CrmStops(AzuriteFixture azurite)
{
    [Fact]
    public async Task Over_SQLite_a_sync_loses_nothing_and_doubles_nothing()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await EverySyncStopAsync(tables);
    }

    [Fact]
    public async Task Over_Azurite_a_sync_loses_nothing_and_doubles_nothing() => await EverySyncStopAsync(await AzuriteAsync("S"));

    [Fact]
    public async Task Over_SQLite_a_change_goes_back_with_one_effect()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await EverySendStopAsync(tables);
    }

    [Fact]
    public async Task Over_Azurite_a_change_goes_back_with_one_effect() => await EverySendStopAsync(await AzuriteAsync("W"));

    private static async Task EverySyncStopAsync(ITables storage)
    {
        await LedgerInstance.CreateTablesAsync(storage);
        var (tenant, crm, clock) = ("", CrmWorld.Filled(), Clock());
        var calls = await EveryStop.BeforeAndAfterEachCall(
            () =>
            {
                (tenant, crm, clock) = (Guid.NewGuid().ToString("N"), CrmWorld.Filled(), Clock());
                return Task.FromResult(storage);
            },
            async tables =>
            {
                using var world = new CrmWorld(tables, crm, tenant, clock);
                await world.Sync();
            },
            async tables =>
            {
                clock.Advance(TimeSpan.FromMinutes(3));
                using var world = new CrmWorld(tables, crm, tenant, clock, "restarted");
                await world.Sync();
                Assert.Equal(4, (await world.Journal()).Entries.Count());
                Assert.Equal(80_000, (await world.Deal()).Amount!.Value.Amount);
                Assert.Equal(0, (await world.Sync()).Changes);
                Assert.Equal("4", crm.Cursors[^1]);
            });
        Assert.True(calls >= 12, $"{calls} calls");
    }

    private static async Task EverySendStopAsync(ITables storage)
    {
        await LedgerInstance.CreateTablesAsync(storage);
        var (tenant, crm, clock) = ("", CrmWorld.Filled(), Clock());
        var calls = await EveryStop.BeforeAndAfterEachCall(
            async () =>
            {
                (tenant, crm, clock) = (Guid.NewGuid().ToString("N"), CrmWorld.Filled(), Clock());
                using var world = new CrmWorld(storage, crm, tenant, clock, "before");
                await world.Sync();
                await world.Set(95_000);
                return storage;
            },
            async tables =>
            {
                using var world = new CrmWorld(tables, crm, tenant, clock);
                await world.Send();
            },
            async tables =>
            {
                clock.Advance(TimeSpan.FromMinutes(3));
                using var world = new CrmWorld(tables, crm, tenant, clock, "restarted");
                await world.Send();
                await world.Send();
                Assert.Equal(WriteBackState.Taken, (await world.WriteBack()).State);
                Assert.Equal(CrmWorld.Euro(95_000), Assert.IsType<FieldValue.Amount>(crm[Opportunity.Kind, "d1"].Values["amount"]).Value);
                // One row tells the end, one what the CRM says; and the CRM was changed once.
                Assert.Equal(2, (await world.Journal()).Entries.Count(entry => entry.Change.CorrelationId == "write-back back-one"));
                Assert.Equal("v5", crm[Opportunity.Kind, "d1"].Version);
            });
        Assert.True(calls >= 8, $"{calls} calls");
    }

    private static FakeTimeProvider Clock() => new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private async Task<ITables> AzuriteAsync(string prefix) =>
        new AzureTables(new TableServiceClient(await azurite.ConnectionStringAsync(), AzureTables.Options()), prefix + Guid.NewGuid().ToString("N")[..12]);
}
