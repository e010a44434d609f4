using Azure.Data.Tables;
using Bot.Import;
using Bot.Import.Runs;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger;
using Bot.Tests.Ledger.Tables;
using Microsoft.Extensions.Time.Testing;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>The import dies before and after every storage call, and is run again.</summary>
public sealed class StopTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Over_SQLite_nothing_is_lost_or_doubled()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await EveryStopAsync(tables, Fill);
    }

    [Fact]
    public async Task Over_Azurite_nothing_is_lost_or_doubled() => await EveryStopAsync(new AzureTables(
        new TableServiceClient(await azurite.ConnectionStringAsync(), AzureTables.Options()), "I" + Guid.NewGuid().ToString("N")[..12]), FillLittle);

    [Fact]
    public async Task A_stopped_run_is_told_of_until_it_has_finished()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await LedgerInstance.CreateTablesAsync(tables);
        var runs = new ImportRuns(tables, new("test"));
        using (var world = Fill(new ImportWorld(new FaultyTables(tables).At(CallsBeforeTheFirstAppend(await CallsAsync()), new Fault.StopBefore()))))
            await Assert.ThrowsAsync<SimulatedCrash>(() => world.Import());

        var run = Assert.Single(await runs.UnfinishedAsync(default));
        Assert.Equal(("canonical", 0), (run.Source, run.Done));
        using var again = Fill(new ImportWorld(tables));
        Assert.True((await again.Import()).WasResumed);
        Assert.Empty(await runs.UnfinishedAsync(default));
    }

    [Fact]
    public async Task A_run_that_other_files_replace_is_given_up()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await LedgerInstance.CreateTablesAsync(tables);
        using (var world = Fill(new ImportWorld(new FaultyTables(tables).At(CallsBeforeTheFirstAppend(await CallsAsync()), new Fault.StopBefore()))))
            await Assert.ThrowsAsync<SimulatedCrash>(() => world.Import());

        using var changed = Fill(new ImportWorld(tables)).File("account.csv", "id,name\na,Renamed\n");
        Assert.False((await changed.Import()).WasResumed);

        Assert.Empty(await new ImportRuns(tables, new("test")).UnfinishedAsync(default));
        Assert.NotNull(await changed.Account("Renamed"));
    }

    [Theory]
    [InlineData("write Directory")]
    [InlineData("write Ledger")]
    public async Task Of_two_imports_at_once_one_gives_way_and_nothing_is_doubled(string overtakenAt)
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await LedgerInstance.CreateTablesAsync(tables);
        var calls = await CallsAsync();
        var call = calls.Index().First(call => call.Item.Contains(overtakenAt, StringComparison.Ordinal)).Index + 1;
        async Task Overtake(ITables inner)
        {
            using var other = Fill(new ImportWorld(inner));
            await other.Import();
        }

        using (var slow = Fill(new ImportWorld(new FaultyTables(tables).At(call, new Fault.Overtaken(Overtake)))))
            Assert.Contains("is running", (await Assert.ThrowsAsync<ImportException>(() => slow.Import())).Message, StringComparison.Ordinal);

        using var world = Fill(new ImportWorld(tables));
        Assert.Equal(0, (await world.Import()).Changes);
        Assert.Equal(await UndisturbedAsync(Fill), await TellAsync(world));
    }

    private static async Task<IReadOnlyList<string>> CallsAsync()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await LedgerInstance.CreateTablesAsync(tables);
        var calls = new FaultyTables(tables);
        using var world = Fill(new ImportWorld(calls));
        await world.Import();
        return calls.Calls;
    }

    private static int CallsBeforeTheFirstAppend(IReadOnlyList<string> calls) => calls.Index().First(call => call.Item.Contains("write Ledger", StringComparison.Ordinal)).Index + 1;

    private static async Task EveryStopAsync(ITables storage, Func<ImportWorld, ImportWorld> fill)
    {
        await LedgerInstance.CreateTablesAsync(storage);
        var expected = await UndisturbedAsync(fill);
        var tenant = "";
        var clock = new FakeTimeProvider();
        var calls = await EveryStop.BeforeAndAfterEachCall(
            () =>
            {
                tenant = Guid.NewGuid().ToString("N");
                clock = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
                return Task.FromResult(storage);
            },
            async tables =>
            {
                using var world = fill(new ImportWorld(tables, tenant, clock));
                await world.Import();
            },
            async tables =>
            {
                // The day after: days told from today are still those of the day the run began.
                clock.Advance(TimeSpan.FromMinutes(5));
                using var world = fill(new ImportWorld(tables, tenant, clock));
                await world.Import();
                Assert.Equal(expected, await TellAsync(world));
                var written = world.Tables.RowsWritten;
                Assert.Equal(0, (await world.Import()).Changes);
                Assert.Equal(written, world.Tables.RowsWritten);
                Assert.Empty(await new ImportRuns(tables, new(tenant)).UnfinishedAsync(default));
            });
        Assert.True(calls >= 20, $"{calls} calls");
    }

    private static async Task<string[]> UndisturbedAsync(Func<ImportWorld, ImportWorld> fill)
    {
        using var world = fill(new ImportWorld());
        await world.Import();
        return await TellAsync(world);
    }

    /// <summary>Every row of the ledger, but for when rows without a time of their own were recorded.</summary>
    private static async Task<string[]> TellAsync(ImportWorld world) =>
    [
        .. (await world.Journal()).Entries
            .Select(e => $"{e.Partition} {e.Change.Sequence} {e.Change.Kind} {e.Change.Operation} {e.Change.Summary} {e.Change.By} {(e.Change.On < new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero) ? e.Change.On : null):O}")
            .Order(StringComparer.Ordinal),
    ];

    private static ImportWorld Fill(ImportWorld world) => world
        .File("account.csv", "id,name\na,Alpha\nb,Beta\n")
        .File("person.csv", "id,name\np,Ada\n")
        .File("opportunity.csv", "id,name,account,stage,created,close\nd1,One,a,Won,@-90,@+10\nd2,Two,b,Open,@-80,@+20\nd3,Three,,Open,@-70,@+30\n")
        .File("changes.csv", "kind,id,field,value,on,by\nopportunity,d1,stage,Open,@-90,p\nopportunity,d1,stage,Won,@-30,p\nopportunity,d2,stage,Early,@-60,p\n");

    /// <summary>The same in small, for a slow storage.</summary>
    private static ImportWorld FillLittle(ImportWorld world) => world
        .File("opportunity.csv", "id,name,stage,created,close\nd1,One,Won,@-90,@+10\nd2,Two,Open,@-80,@+20\n")
        .File("changes.csv", "kind,id,field,value,on,by\nopportunity,d1,stage,Open,@-90,\nopportunity,d1,stage,Won,@-30,\n");
}
