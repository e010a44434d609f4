using Azure.Data.Tables;
using Bot.Ledger.Tables;
using Testing.Azurite;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Bot.Tests.Ledger.Tables;

/// <summary>The contract, kept by the Azure client against a real Azurite.</summary>
public sealed class AzureTablesContract(AzuriteFixture azurite) : TablesContract, IAsyncLifetime
{
    // One table for all tests of a run; each test has its own partition.
    private static readonly string Prefix = "T" + Guid.NewGuid().ToString("N")[..12];
    private AzureTables? tables;

    protected override ITables Tables => tables!;

    public async ValueTask InitializeAsync()
    {
        tables = new AzureTables(new TableServiceClient(await azurite.ConnectionStringAsync(), AzureTables.Options()), Prefix);
        await tables.CreateAsync(Table, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
