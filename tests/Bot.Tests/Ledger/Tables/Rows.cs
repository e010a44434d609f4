using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

/// <summary>Short ways to write and read rows in tests.</summary>
internal static class Rows
{
    public static IReadOnlyDictionary<string, object> Of(string name, object value) => new Dictionary<string, object> { [name] = value };

    public static async Task<string> Inserted(this ITables tables, string table, string partition, string row, IReadOnlyDictionary<string, object>? properties = null) =>
        (await tables.Written(table, partition, new RowWrite.Insert(row, properties ?? Of("Value", row))))[0]!;

    public static async Task<IReadOnlyList<string?>> Written(this ITables tables, string table, string partition, params RowWrite[] writes) =>
        Assert.IsType<WriteOutcome.Written>(await tables.Write(table, partition, writes)).ETags;

    public static async Task<WriteOutcome> Write(this ITables tables, string table, string partition, params RowWrite[] writes) =>
        await tables.WriteAsync(table, partition, writes, TestContext.Current.CancellationToken);

    public static async Task<TableRow?> Get(this ITables tables, string table, string partition, string row) =>
        await tables.GetAsync(table, partition, row, TestContext.Current.CancellationToken);

    public static async Task<object?> Value(this ITables tables, string table, string partition, string row) =>
        (await tables.Get(table, partition, row))?.Properties.GetValueOrDefault("Value");

    public static async Task<string[]> Keys(this ITables tables, string table, string partition, string? from = null, string? before = null)
    {
        var keys = new List<string>();
        await foreach (var row in tables.RangeAsync(table, partition, from, before, TestContext.Current.CancellationToken))
            keys.Add(row.Row);
        return [.. keys];
    }
}
