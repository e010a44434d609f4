using System.Globalization;
using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

public abstract partial class TablesContract
{
    [Fact]
    public async Task A_batch_of_a_hundred_mixed_writes_is_applied_at_once()
    {
        var replaced = await Tables.Inserted(Table, Partition, "000");
        await Tables.Inserted(Table, Partition, "001");
        RowWrite[] writes =
        [
            new RowWrite.Replace("000", Rows.Of("Value", "replaced"), replaced),
            new RowWrite.Delete("001"),
            .. Enumerable.Range(2, 97).Select(number => new RowWrite.Insert(Number(number), Rows.Of("Value", number))),
            new RowWrite.Put("099", Rows.Of("Value", "put")),
        ];

        var etags = await Tables.Written(Table, Partition, writes);

        Assert.Equal(100, etags.Count);
        Assert.Equal([1], etags.Index().Where(etag => etag.Item is null).Select(etag => etag.Index));
        string[] expected = ["000", .. Enumerable.Range(2, 98).Select(Number)];
        Assert.Equal(expected, await Tables.Keys(Table, Partition));
        Assert.Equal("replaced", await Tables.Value(Table, Partition, "000"));
        Assert.Equal((await Tables.Get(Table, Partition, "057"))!.ETag, etags[57]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(42)]
    [InlineData(99)]
    public async Task One_refused_write_refuses_the_whole_batch_and_is_named(int position)
    {
        await Tables.Inserted(Table, Partition, Number(position));

        var outcome = await Tables.Write(
            Table, Partition, [.. Enumerable.Range(0, 100).Select(number => new RowWrite.Insert(Number(number), Rows.Of("Value", number)))]);

        Assert.Equal(new WriteOutcome.Refused(position, RefusalReason.AlreadyExists), outcome);
        Assert.Equal([Number(position)], await Tables.Keys(Table, Partition));
    }

    [Fact]
    public async Task A_stale_or_missing_row_refuses_the_whole_batch()
    {
        var stale = await Tables.Inserted(Table, Partition, "head");
        await Tables.Written(Table, Partition, new RowWrite.Put("head", Rows.Of("Value", "newer")));
        var insert = new RowWrite.Insert("new", Rows.Of("Value", 1));

        var replace = await Tables.Write(Table, Partition, insert, new RowWrite.Replace("head", Rows.Of("Value", "lost"), stale));
        var delete = await Tables.Write(Table, Partition, insert, new RowWrite.Delete("head", stale));
        var missing = await Tables.Write(Table, Partition, insert, new RowWrite.Delete("none"));

        Assert.Equal(new WriteOutcome.Refused(1, RefusalReason.ChangedSince), replace);
        Assert.Equal(new WriteOutcome.Refused(1, RefusalReason.ChangedSince), delete);
        Assert.Equal(new WriteOutcome.Refused(1, RefusalReason.NotFound), missing);
        Assert.Equal(["head"], await Tables.Keys(Table, Partition));
        Assert.Equal("newer", await Tables.Value(Table, Partition, "head"));
    }

    [Fact]
    public async Task Concurrent_increments_never_lose_one()
    {
        const int tasks = 8;
        const int increments = 10;
        await Tables.Inserted(Table, Partition, "counter", Rows.Of("Value", 0));

        await Task.WhenAll(Enumerable.Range(0, tasks).Select(_ => Task.Run(Increment)));

        Assert.Equal(tasks * increments, await Tables.Value(Table, Partition, "counter"));

        async Task Increment()
        {
            for (var done = 0; done < increments;)
            {
                var row = await Tables.Get(Table, Partition, "counter");
                var next = Rows.Of("Value", (int)row!.Properties["Value"] + 1);
                if (await Tables.Write(Table, Partition, new RowWrite.Replace("counter", next, row.ETag)) is WriteOutcome.Written)
                    done++;
            }
        }
    }

    [Fact]
    public async Task Of_concurrent_inserts_of_one_row_exactly_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => Task.Run(() => Tables.Write(Table, Partition, new RowWrite.Insert("a", Rows.Of("Value", number))))));

        Assert.Single(outcomes.OfType<WriteOutcome.Written>());
        Assert.All(outcomes.OfType<WriteOutcome.Refused>(), refused => Assert.Equal(RefusalReason.AlreadyExists, refused.Reason));
    }

    [Fact]
    public async Task A_batch_just_under_the_wire_limit_is_accepted()
    {
        var text = new string('"', TableLimits.CharactersPerString);
        RowWrite[] writes = [.. Enumerable.Range(0, 21).Select(number => new RowWrite.Insert(Number(number), Rows.Of("Value", text)))];
        Assert.InRange(writes.Sum(write => TableLimits.PayloadBytes(Partition, write)), TableLimits.BytesPerBatch * 0.95, TableLimits.BytesPerBatch);

        await Tables.Written(Table, Partition, writes);

        Assert.Equal(text, await Tables.Value(Table, Partition, "020"));
    }

    private static string Number(int number) => number.ToString("D3", CultureInfo.InvariantCulture);
}
