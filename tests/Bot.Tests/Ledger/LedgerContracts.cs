using Azure.Data.Tables;
using Bot.Ledger.Tables;
using Testing.Azurite;
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

public sealed class LedgerOverAzurite(AzuriteFixture azurite) : LedgerContract, IAsyncLifetime
{
    // One set of tables for all tests of a run; each test is a tenant of its own.
    private static readonly string Prefix = "L" + Guid.NewGuid().ToString("N")[..12];
    private AzureTables? tables;

    protected override ITables Tables => tables!;

    public async ValueTask InitializeAsync()
    {
        tables = new AzureTables(new TableServiceClient(await azurite.ConnectionStringAsync(), AzureTables.Options()), Prefix);
        await LedgerInstance.CreateTablesAsync(tables);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
