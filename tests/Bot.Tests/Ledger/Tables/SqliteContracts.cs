using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

public sealed class SqliteMemoryContract : TablesContract, IAsyncLifetime
{
    private readonly SqliteTables tables = new(SqliteTables.InMemory);

    protected override ITables Tables => tables;

    public async ValueTask InitializeAsync() => await tables.CreateAsync(Table, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        tables.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class SqliteFileContract(SqliteFileContract.File file) : TablesContract, IClassFixture<SqliteFileContract.File>
{
    protected override ITables Tables => file.Tables;

    public sealed class File : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public File() => Tables = new(Path.Combine(folder.Path, "below", "contract.db"));

        public SqliteTables Tables { get; }

        public async ValueTask InitializeAsync() => await Tables.CreateAsync(Table, TestContext.Current.CancellationToken);

        public ValueTask DisposeAsync()
        {
            Tables.Dispose();
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
