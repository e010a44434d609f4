using Bot.Ledger;
using Bot.Ledger.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Scale.Making;

/// <summary>Ledgers of made companies, kept as SQLite files so that each is written once.</summary>
internal static class Ledgers
{
    /// <summary>The services over the ledger of that size, which is made first where it is not kept.</summary>
    public static async Task<ServiceProvider> OpenAsync(string folder, Size size, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, $"{size}.db");
        if (!File.Exists(file))
            await MakeAsync(file, size, cancellation);
        return Over(() => new SqliteTables(file));
    }

    /// <param name="clock">Null for the system's.</param>
    public static ServiceProvider Over(Func<ITables> tables, TimeProvider? clock = null) => new ServiceCollection().AddSingleton(_ => tables()).AddLogging()
        .AddLedger(new ConfigurationBuilder().Build()).AddSingleton(clock ?? TimeProvider.System).BuildServiceProvider();

    /// <summary>Writes the ledger under another name first, so that one that was stopped half-way is never taken for whole.</summary>
    private static async Task MakeAsync(string file, Size size, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = file + ".unfinished";
        foreach (var left in new[] { unfinished, unfinished + "-wal", unfinished + "-shm" })
            File.Delete(left);
        var began = TimeProvider.System.GetTimestamp();
        await using (var services = Over(() => new SqliteTables(unfinished)))
        {
            foreach (var table in LedgerTables.All)
                await services.GetRequiredService<ITables>().CreateAsync(table, cancellation);
            await new Maker(services.GetRequiredService<LedgerWriter>(), size).WriteAsync(cancellation);
        }

        File.Move(unfinished, file);
        Console.WriteLine($"made {size} in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F0} s, {new FileInfo(file).Length / 1_000_000} MB");
    }
}
