using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

/// <summary>What every implementation of <see cref="ITables"/> promises. Each test has its own partition.</summary>
public abstract partial class TablesContract
{
    protected const string Table = "Contract";

    private string Partition { get; } = TableKeys.Join("tenant", Guid.NewGuid().ToString("N"));

    /// <summary>A store in which <see cref="Table"/> exists.</summary>
    protected abstract ITables Tables { get; }

    [Fact]
    public async Task A_table_may_be_created_again()
    {
        await Tables.CreateAsync(Table, TestContext.Current.CancellationToken);

        Assert.Empty(await Tables.Keys(Table, Partition));
    }

    [Fact]
    public async Task A_missing_row_reads_as_null() => Assert.Null(await Tables.Get(Table, Partition, "none"));

    [Fact]
    public async Task An_inserted_row_is_read_back_with_its_etag()
    {
        var etag = await Tables.Inserted(Table, Partition, "a", Rows.Of("Value", "one"));

        var row = await Tables.Get(Table, Partition, "a");

        Assert.NotNull(row);
        Assert.Equal((Partition, "a", etag), (row.Partition, row.Row, row.ETag));
        Assert.Equal([KeyValuePair.Create("Value", (object)"one")], row.Properties);
    }

    [Fact]
    public async Task An_insert_over_an_existing_row_is_refused()
    {
        await Tables.Inserted(Table, Partition, "a");

        var outcome = await Tables.Write(Table, Partition, new RowWrite.Insert("a", Rows.Of("Value", "other")));

        Assert.Equal(new WriteOutcome.Refused(0, RefusalReason.AlreadyExists), outcome);
        Assert.Equal("a", await Tables.Value(Table, Partition, "a"));
    }

    [Fact]
    public async Task A_replace_drops_the_properties_it_does_not_name()
    {
        var etag = await Tables.Inserted(Table, Partition, "a", Rows.Of("Old", 1));

        var written = await Tables.Written(Table, Partition, new RowWrite.Replace("a", Rows.Of("New", 2), etag));

        var row = await Tables.Get(Table, Partition, "a");
        Assert.Equal([KeyValuePair.Create("New", (object)2)], row!.Properties);
        Assert.Equal(row.ETag, written[0]);
        Assert.NotEqual(etag, row.ETag);
    }

    [Fact]
    public async Task A_stale_etag_is_refused()
    {
        var stale = await Tables.Inserted(Table, Partition, "a");
        await Tables.Written(Table, Partition, new RowWrite.Replace("a", Rows.Of("Value", "newer"), stale));

        var replace = await Tables.Write(Table, Partition, new RowWrite.Replace("a", Rows.Of("Value", "lost"), stale));
        var delete = await Tables.Write(Table, Partition, new RowWrite.Delete("a", stale));

        Assert.Equal(new WriteOutcome.Refused(0, RefusalReason.ChangedSince), replace);
        Assert.Equal(new WriteOutcome.Refused(0, RefusalReason.ChangedSince), delete);
        Assert.Equal("newer", await Tables.Value(Table, Partition, "a"));
    }

    [Fact]
    public async Task An_etag_does_not_outlive_a_delete_and_a_new_insert()
    {
        var stale = await Tables.Inserted(Table, Partition, "a");
        await Tables.Written(Table, Partition, new RowWrite.Delete("a", stale));
        await Tables.Inserted(Table, Partition, "a");

        Assert.Equal(
            new WriteOutcome.Refused(0, RefusalReason.ChangedSince),
            await Tables.Write(Table, Partition, new RowWrite.Replace("a", Rows.Of("Value", "lost"), stale)));
    }

    [Fact]
    public async Task Replacing_or_deleting_what_is_missing_is_refused()
    {
        var gone = await Tables.Inserted(Table, Partition, "a");
        await Tables.Written(Table, Partition, new RowWrite.Delete("a"));
        var notFound = new WriteOutcome.Refused(0, RefusalReason.NotFound);

        Assert.Equal(notFound, await Tables.Write(Table, Partition, new RowWrite.Replace("a", Rows.Of("Value", 1), gone)));
        Assert.Equal(notFound, await Tables.Write(Table, Partition, new RowWrite.Delete("a", gone)));
        Assert.Equal(notFound, await Tables.Write(Table, Partition, new RowWrite.Delete("a")));
        Assert.Null(await Tables.Get(Table, Partition, "a"));
    }

    [Fact]
    public async Task A_put_writes_whatever_is_there()
    {
        var first = await Tables.Written(Table, Partition, new RowWrite.Put("a", Rows.Of("Old", 1)));
        var second = await Tables.Written(Table, Partition, new RowWrite.Put("a", Rows.Of("Value", 2)));

        var row = await Tables.Get(Table, Partition, "a");
        Assert.Equal([KeyValuePair.Create("Value", (object)2)], row!.Properties);
        Assert.Equal(second[0], row.ETag);
        Assert.NotEqual(first[0], second[0]);
    }

    [Fact]
    public async Task A_delete_with_the_right_etag_or_none_removes_the_row()
    {
        var etag = await Tables.Inserted(Table, Partition, "a");
        await Tables.Inserted(Table, Partition, "b");

        Assert.Equal([null], await Tables.Written(Table, Partition, new RowWrite.Delete("a", etag)));
        Assert.Equal([null], await Tables.Written(Table, Partition, new RowWrite.Delete("b")));
        Assert.Empty(await Tables.Keys(Table, Partition));
    }

    [Fact]
    public async Task The_same_row_key_lives_apart_in_each_partition_and_case()
    {
        await Tables.Inserted(Table, Partition + "|x", "a");
        await Tables.Inserted(Table, Partition + "|X", "a");
        await Tables.Inserted(Table, Partition + "|x", "A");

        Assert.Equal(["A", "a"], await Tables.Keys(Table, Partition + "|x"));
        Assert.Equal(["a"], await Tables.Keys(Table, Partition + "|X"));
    }

    [Fact]
    public async Task A_table_that_was_never_created_is_trouble()
    {
        const string absent = "NeverCreated";

        var read = await Assert.ThrowsAsync<StorageException>(() => Tables.Get(absent, Partition, "a"));
        var scan = await Assert.ThrowsAsync<StorageException>(() => Tables.Keys(absent, Partition));
        var write = await Assert.ThrowsAsync<StorageException>(() => Tables.Write(absent, Partition, new RowWrite.Delete("a")));

        Assert.All([read, scan, write], trouble => Assert.Equal(StorageTrouble.Other, trouble.Trouble));
        Assert.Contains(absent, read.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_batch_is_refused_before_it_is_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Tables.Write(Table, Partition));
        await Assert.ThrowsAsync<ArgumentException>(() => Tables.Write(Table, Partition, new RowWrite.Delete("a/b")));
        await Assert.ThrowsAsync<ArgumentException>(() => Tables.Get(Table, Partition, "a?"));
        await Assert.ThrowsAsync<ArgumentException>(() => Tables.Get("no table", Partition, "a"));
    }

    [Fact]
    public async Task A_cancelled_call_does_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Tables.WriteAsync(Table, Partition, [new RowWrite.Insert("a", Rows.Of("Value", 1))], cancelled.Token));
        Assert.Null(await Tables.Get(Table, Partition, "a"));
    }
}
