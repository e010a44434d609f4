using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger;

public sealed class LedgerOverSqlite : LedgerContract, IAsyncLifetime
{
    private readonly SqliteTables tables = new(SqliteTables.InMemory);

    protected override ITables Tables => tables;

    public async ValueTask InitializeAsync() => await LedgerInstance.CreateTablesAsync(tables);

    public ValueTask DisposeAsync()
    {
        tables.Dispose();
        return ValueTask.CompletedTask;
    }
}
