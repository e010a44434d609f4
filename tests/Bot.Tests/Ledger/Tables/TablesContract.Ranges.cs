using System.Globalization;
using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

public abstract partial class TablesContract
{
    private static readonly string[] InOrdinalOrder =
        ["", " x", "!", "%41", "'quoted'", "000000000010", "000000000009a", "A", "B", "a", "a'b", "a+b", "b", "z", "~", "É", "é", "ß", "ł", "Ω", "я", "中", "日本", "\uE000", "ﬁ"];

    [Fact]
    public async Task Rows_come_in_ordinal_order_of_their_keys()
    {
        var ordered = InOrdinalOrder.Order(StringComparer.Ordinal).ToArray();
        foreach (var key in ordered.Reverse())
            await Tables.Inserted(Table, Partition, key);

        Assert.Equal(ordered, await Tables.Keys(Table, Partition));
        foreach (var key in ordered)
            Assert.Equal(key, await Tables.Value(Table, Partition, key));
    }

    [Fact]
    public async Task A_range_has_its_beginning_and_not_its_end()
    {
        foreach (var key in (string[])["a", "a.1", "a.2", "a/", "ab", "b", "é"])
            await Tables.Inserted(Table, Partition, key.Replace('/', '0'));

        Assert.Equal(["a.1", "a.2"], await Tables.Keys(Table, Partition, "a.", TableKeys.After("a.")));
        Assert.Equal(["a", "a.1", "a.2"], await Tables.Keys(Table, Partition, null, "a0"));
        Assert.Equal(["a0", "ab", "b", "é"], await Tables.Keys(Table, Partition, "a0", null));
        Assert.Equal(["b"], await Tables.Keys(Table, Partition, "b", "é"));
        Assert.Equal(["b"], await Tables.Keys(Table, Partition, "ac", "c'"));
        Assert.Empty(await Tables.Keys(Table, Partition, "x", "b"));
        Assert.Empty(await Tables.Keys(Table, Partition, "b", "b"));
    }

    [Fact]
    public async Task A_range_goes_on_past_a_thousand_rows()
    {
        const int rows = 2_345;
        var keys = Enumerable.Range(0, rows).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).ToArray();
        foreach (var batch in keys.Chunk(TableLimits.WritesPerBatch))
            await Tables.Written(Table, Partition, [.. batch.Select(key => new RowWrite.Insert(key, Rows.Of("Value", key)))]);

        Assert.Equal(keys, await Tables.Keys(Table, Partition));
        Assert.Equal(keys[10..2_010], await Tables.Keys(Table, Partition, keys[10], keys[2_010]));
    }

    [Fact]
    public async Task A_reader_may_write_and_stop_in_the_middle_of_a_range()
    {
        foreach (var key in (string[])["a", "b", "c"])
            await Tables.Inserted(Table, Partition, key);

        await foreach (var row in Tables.RangeAsync(Table, Partition, null, null, TestContext.Current.CancellationToken))
        {
            await Tables.Written(Table, Partition, new RowWrite.Delete(row.Row, row.ETag));
            if (row.Row == "b")
                break;
        }

        Assert.Equal(["c"], await Tables.Keys(Table, Partition));
    }
}
