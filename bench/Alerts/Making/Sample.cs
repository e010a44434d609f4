using Bot.Import;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain.Ledger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Making;

/// <summary>The sample portfolio, as it is loaded at noon of one day.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <param name="folder">Where its files are.</param>
    public static async Task<Journal> LoadAsync(string folder)
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        foreach (var table in LedgerTables.All)
            await tables.CreateAsync(table, CancellationToken.None);
        await using var services = new ServiceCollection().AddSingleton<ITables>(tables).AddLogging()
            .AddLedger(new ConfigurationBuilder().Build()).AddSingleton<TimeProvider>(new Stopped()).AddImport().BuildServiceProvider();
        await services.GetRequiredService<Importer>().ImportAsync(new(folder) { Map = "canonical" }, null, CancellationToken.None);
        return await services.GetRequiredService<PortfolioCache>().RefreshAsync(CancellationToken.None);
    }

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, new(12, 0), TimeSpan.Zero);
    }
}
