using System.Collections.Concurrent;
using Bot.Ledger.Tables;

namespace Bot.Tests.Documentation;

/// <summary>Remembers every row that is written.</summary>
internal sealed class RecordedTables(ITables inner) : ITables
{
    public ConcurrentBag<WrittenRow> Written { get; } = [];

    public Task CreateAsync(string table, CancellationToken cancellation) => inner.CreateAsync(table, cancellation);

    public ValueTask<TableRow?> GetAsync(string table, string partition, string row, CancellationToken cancellation) =>
        inner.GetAsync(table, partition, row, cancellation);

    public IAsyncEnumerable<TableRow> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancellation) =>
        inner.RangeAsync(table, partition, from, before, cancellation);

    public ValueTask<WriteOutcome> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        foreach (var write in writes)
            if (Properties(write) is { } properties)
                Written.Add(new(table, partition, write.Row, properties));
        return inner.WriteAsync(table, partition, writes, cancellation);
    }

    private static IReadOnlyDictionary<string, object>? Properties(RowWrite write) => write switch
    {
        RowWrite.Insert insert => insert.Properties,
        RowWrite.Replace replace => replace.Properties,
        RowWrite.Put put => put.Properties,
        _ => null,
    };
}

internal sealed record WrittenRow(string Table, string Partition, string Row, IReadOnlyDictionary<string, object> Properties)
{
    /// <summary>The type of a column as Storage Explorer names it.</summary>
    public static string TypeOf(object value) => value switch
    {
        string => "String",
        bool => "Boolean",
        int => "Int32",
        long => "Int64",
        DateTimeOffset => "DateTime",
        byte[] => "Binary",
        _ => value.GetType().Name,
    };
}
