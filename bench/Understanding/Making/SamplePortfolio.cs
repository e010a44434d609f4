using System.Text.RegularExpressions;
using Bot.Import;
using Bot.Import.Maps;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Understanding.Making;

/// <summary>The sample portfolio as loaded at noon, UTC, of one day, with the ids by which its files know accounts, people, products and deals.</summary>
internal sealed partial class SamplePortfolio
{
    private static readonly string[] Named = ["account", "person", "product", "opportunity", "risk"];

    private readonly Dictionary<string, string> idsInFiles = [];

    private SamplePortfolio(Portfolio portfolio, string folder)
    {
        Portfolio = portfolio;
        foreach (var kind in Named)
            foreach (var line in File.ReadLines(Path.Combine(folder, $"{kind}.csv")).Skip(1))
                idsInFiles[IdOf(kind, line[..line.IndexOf(',')])] = line[..line.IndexOf(',')];
    }

    public Portfolio Portfolio { get; }

    /// <param name="folder">Where its files are.</param>
    public static async Task<SamplePortfolio> LoadAsync(string folder, DateOnly day)
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        foreach (var table in LedgerTables.All)
            await tables.CreateAsync(table, CancellationToken.None);
        await using var services = new ServiceCollection().AddSingleton<ITables>(tables).AddLogging()
            .AddLedger(new ConfigurationBuilder().Build()).AddSingleton<TimeProvider>(new Stopped(day)).AddImport().BuildServiceProvider();
        await services.GetRequiredService<Importer>().ImportAsync(new(folder) { Map = CanonicalLayout.Name, Source = SampleLoader.Source }, null, CancellationToken.None);
        return new((await services.GetRequiredService<PortfolioCache>().RefreshAsync(CancellationToken.None)).Now, folder);
    }

    /// <summary>The id in the ledger of what the files know by <paramref name="id"/>.</summary>
    public static string IdOf(string kind, string id) => Identity.Of(SampleLoader.Source, kind, id).Value;

    /// <summary>The notation of a reading with the ids of the files, in their order.</summary>
    public string Written(string notation) =>
        Joined().Replace(Word().Replace(notation, word => idsInFiles.GetValueOrDefault(word.Value, word.Value)), joined => string.Join('+', joined.Value.Split('+').Order(StringComparer.Ordinal)));

    [GeneratedRegex(@"[a-z0-9._-]+(\+[a-z0-9._-]+)+")]
    private static partial Regex Joined();

    [GeneratedRegex("[a-z0-9_-]+")]
    private static partial Regex Word();

    private sealed class Stopped(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
