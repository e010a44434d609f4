using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

public sealed class FaultyTablesTests
{
    private const string Table = "Faults";

    [Fact]
    public async Task Calls_are_numbered_and_named()
    {
        var tables = new FaultyTables(await Fresh());

        await tables.Inserted(Table, "p", "a");
        await tables.Get(Table, "p", "a");
        await tables.Keys(Table, "p", "a");

        Assert.Equal(["1 write Faults p insert:a", "2 get Faults p a", "3 range Faults p a.."], tables.Calls);
    }

    [Fact]
    public async Task A_stop_before_a_write_leaves_nothing_and_one_after_it_leaves_the_write()
    {
        var storage = await Fresh();
        var before = new FaultyTables(storage).At(1, new Fault.StopBefore());
        var after = new FaultyTables(storage).At(1, new Fault.StopAfter());

        await Assert.ThrowsAsync<SimulatedCrash>(() => before.Inserted(Table, "p", "before"));
        await Assert.ThrowsAsync<SimulatedCrash>(() => after.Inserted(Table, "p", "after"));
        await Assert.ThrowsAsync<SimulatedCrash>(() => after.Inserted(Table, "p", "later"));

        Assert.Equal(["after"], await storage.Keys(Table, "p"));
    }

    [Fact]
    public async Task Trouble_is_reported_before_the_write_or_in_spite_of_it()
    {
        var storage = await Fresh();
        var tables = new FaultyTables(storage).At(1, new Fault.Fails()).At(2, new Fault.TimedOutAfterSuccess()).At(3, new Fault.Fails(StorageTrouble.Unreachable));

        var busy = await Assert.ThrowsAsync<StorageException>(() => tables.Inserted(Table, "p", "a"));
        var late = await Assert.ThrowsAsync<StorageException>(() => tables.Inserted(Table, "p", "b"));
        var gone = await Assert.ThrowsAsync<StorageException>(() => tables.Keys(Table, "p"));

        Assert.Equal((StorageTrouble.Busy, StorageTrouble.TimedOut, StorageTrouble.Unreachable), (busy.Trouble, late.Trouble, gone.Trouble));
        Assert.All([busy, late, gone], trouble => Assert.True(trouble.MayHelpToRepeat));
        Assert.Equal(["b"], await storage.Keys(Table, "p"));
    }

    [Fact]
    public async Task A_write_is_refused_with_or_without_having_been_done()
    {
        var storage = await Fresh();
        var tables = new FaultyTables(storage)
            .At(1, new Fault.Refuses(RefusalReason.ChangedSince))
            .At(2, new Fault.RefusedAfterSuccess())
            .At(3, new Fault.Overtaken(async other => await other.Inserted(Table, "p", "c", Rows.Of("Value", "theirs"))));

        Assert.Equal(new WriteOutcome.Refused(0, RefusalReason.ChangedSince), await tables.Write(Table, "p", new RowWrite.Insert("a", Rows.Of("Value", 1))));
        Assert.Equal(
            new WriteOutcome.Refused(1, RefusalReason.AlreadyExists),
            await tables.Write(Table, "p", new RowWrite.Put("put", Rows.Of("Value", 1)), new RowWrite.Insert("b", Rows.Of("Value", 1))));
        Assert.Equal(new WriteOutcome.Refused(0, RefusalReason.AlreadyExists), await tables.Write(Table, "p", new RowWrite.Insert("c", Rows.Of("Value", "ours"))));

        Assert.Equal(["b", "c", "put"], await storage.Keys(Table, "p"));
        Assert.Equal("theirs", await storage.Value(Table, "p", "c"));
    }

    [Fact]
    public async Task A_flow_that_marks_its_success_survives_a_stop_at_every_call()
    {
        var calls = await EveryStop.BeforeAndAfterEachCall(Fresh, storage => AddOnce(storage), async storage =>
        {
            await AddOnce(storage);
            Assert.Equal(1, await storage.Value(Table, "p", "counter"));
        });

        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task A_flow_that_marks_too_late_is_caught()
    {
        var caught = await Assert.ThrowsAsync<InvalidOperationException>(
            () => EveryStop.BeforeAndAfterEachCall(Fresh, AddThenMark, async storage =>
            {
                await AddThenMark(storage);
                Assert.Equal(1, await storage.Value(Table, "p", "counter"));
            }));

        Assert.StartsWith("StopAfter 3 write", caught.Message, StringComparison.Ordinal);
    }

    private static async Task<ITables> Fresh()
    {
        var tables = new SqliteTables(SqliteTables.InMemory);
        await tables.CreateAsync(Table, TestContext.Current.CancellationToken);
        return tables;
    }

    private static async Task AddOnce(ITables tables)
    {
        if (await tables.Get(Table, "p", "done") is not null)
            return;
        var count = await tables.Value(Table, "p", "counter") as int? ?? 0;
        await tables.Write(Table, "p", new RowWrite.Put("counter", Rows.Of("Value", count + 1)), new RowWrite.Insert("done", Rows.Of("Value", true)));
    }

    private static async Task AddThenMark(ITables tables)
    {
        if (await tables.Get(Table, "p", "done") is not null)
            return;
        var count = await tables.Value(Table, "p", "counter") as int? ?? 0;
        await tables.Write(Table, "p", new RowWrite.Put("counter", Rows.Of("Value", count + 1)));
        await tables.Write(Table, "p", new RowWrite.Insert("done", Rows.Of("Value", true)));
    }
}
