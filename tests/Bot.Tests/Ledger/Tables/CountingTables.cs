using System.Collections.Concurrent;
using Bot.Ledger.Tables;

namespace Bot.Tests.Ledger.Tables;

/// <summary>Counts what is asked of storage.</summary>
internal sealed class CountingTables(ITables inner) : ITables
{
    private readonly ConcurrentQueue<(string Table, bool IsWrite, int Rows)> calls = new();

    public int RowsWritten => calls.Sum(call => call.Rows);

    /// <summary>How often a table was written to, each time in a transaction of its own.</summary>
    public int Writes(Func<string, bool> table) => calls.Count(call => call.IsWrite && table(call.Table));

    /// <summary>How often a table was read.</summary>
    public int Reads(Func<string, bool> table) => calls.Count(call => !call.IsWrite && table(call.Table));

    public void Forget() => calls.Clear();

    public Task CreateAsync(string table, CancellationToken cancellation) => inner.CreateAsync(table, cancellation);

    public ValueTask<TableRow?> GetAsync(string table, string partition, string row, CancellationToken cancellation)
    {
        calls.Enqueue((table, false, 0));
        return inner.GetAsync(table, partition, row, cancellation);
    }

    public IAsyncEnumerable<TableRow> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancellation)
    {
        calls.Enqueue((table, false, 0));
        return inner.RangeAsync(table, partition, from, before, cancellation);
    }

    public ValueTask<WriteOutcome> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        calls.Enqueue((table, true, writes.Count));
        return inner.WriteAsync(table, partition, writes, cancellation);
    }
}
