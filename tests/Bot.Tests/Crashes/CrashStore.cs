using System.Globalization;
using Azure.Data.Tables;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger;
using Bot.Tests.Ledger.Tables;
using Domain.Ledger;
using Microsoft.Extensions.Logging.Abstractions;
using Testing.Azurite;

namespace Bot.Tests.Crashes;

public enum StoreKind { Sqlite, Azurite }

/// <summary>Storage that outlives the processes that write it.</summary>
internal sealed class CrashStore : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteTables? sqlite;

    private CrashStore(StoreKind kind, string? connection)
    {
        Tenant = $"crash{Guid.NewGuid():N}";
        Settings["MicrosoftAppTenantId"] = Tenant;
        Settings["BotFramework__AllowedTenants__0"] = Turns.Somewhere.Tenant;
        if (kind == StoreKind.Sqlite)
        {
            Settings["Storage__Provider"] = "Sqlite";
            Settings["Storage__Path"] = Path.Combine(folder.Path, "desk.db");
            Tables = sqlite = new SqliteTables(Settings["Storage__Path"]);
        }
        else
        {
            Settings["Storage__Provider"] = "AzureTables";
            Settings["Storage__ConnectionString"] = connection!;
            Tables = new AzureTables(new TableServiceClient(connection, AzureTables.Options()));
        }
    }

    /// <summary>How often a process is killed per flow and storage: 5, or what <c>CRASHES</c> says.</summary>
    public static int Kills { get; } = int.TryParse(Environment.GetEnvironmentVariable("CRASHES"), CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    public string Tenant { get; }

    public ITables Tables { get; }

    /// <summary>For the bot's environment.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Folder => folder.Path;

    public static async Task<CrashStore> OpenAsync(StoreKind kind, AzuriteFixture azurite)
    {
        var store = new CrashStore(kind, kind == StoreKind.Azurite ? await azurite.ConnectionStringAsync() : null);
        await LedgerInstance.CreateTablesAsync(store.Tables);
        return store;
    }

    /// <summary>A writer of this process, for setting up.</summary>
    public async Task WithWriterAsync(Func<LedgerWriter, Task> work)
    {
        var tenant = new LedgerTenant(Tenant);
        var index = new PortfolioIndex(Tables, tenant, new RandomIdentities(TimeProvider.System), TimeProvider.System);
        using var cache = new PortfolioCache(Tables, tenant, index, new(Tables, tenant), TimeProvider.System);
        await work(new(Tables, tenant, cache, index, TimeProvider.System, NullLogger<LedgerWriter>.Instance));
    }

    /// <summary>What is in the ledger, read row by row without any snapshot or cache.</summary>
    public async Task<Journal> ReadAsync()
    {
        using var reader = new LedgerInstance(Tables, Tenant);
        return await reader.Cache.RefreshAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        sqlite?.Dispose();
        folder.Dispose();
    }
}
