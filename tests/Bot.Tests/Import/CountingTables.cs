using Bot.Ledger.Tables;

namespace Bot.Tests.Import;

/// <summary>Counts the rows that are written.</summary>
internal sealed class CountingTables(ITables inner) : ITables
{
    private readonly Lock counting = new();

    public int RowsWritten { get; private set; }

    public Task CreateAsync(string table, CancellationToken cancellation) => inner.CreateAsync(table, cancellation);

    public ValueTask<TableRow?> GetAsync(string table, string partition, string row, CancellationToken cancellation) =>
        inner.GetAsync(table, partition, row, cancellation);

    public IAsyncEnumerable<TableRow> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancellation) =>
        inner.RangeAsync(table, partition, from, before, cancellation);

    public ValueTask<WriteOutcome> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        lock (counting)
            RowsWritten += writes.Count;
        return inner.WriteAsync(table, partition, writes, cancellation);
    }
}
