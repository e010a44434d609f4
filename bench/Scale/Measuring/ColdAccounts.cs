using Bot.Ledger;
using Bot.Ledger.Tables;
using Microsoft.Extensions.DependencyInjection;
using Scale.Making;

namespace Scale.Measuring;

/// <summary>
/// Accounts that a running instance has never read: another instance writes one, then the first one catches up over HTTP and answers a question about it. What
/// belongs to no account has been read before.
/// </summary>
internal sealed class ColdAccounts(ITables tables, Size size) : IAsyncDisposable
{
    private readonly Ahead clock = new();
    private readonly ServiceProvider writing = Ledgers.Over(() => tables);
    private ServiceProvider? reading;

    private PortfolioCache Cache => reading!.GetRequiredService<PortfolioCache>();

    public async Task BeginAsync(CancellationToken cancellation)
    {
        foreach (var table in LedgerTables.All)
            await tables.CreateAsync(table, cancellation);
        await Maker.WriteCompanyAsync(cancellation);
        reading = Ledgers.Over(() => tables, clock);
        await Cache.RefreshAsync(cancellation);
    }

    /// <summary>Writes the account from another instance, and has the reading one forget that anything else was new.</summary>
    public async Task PrepareAsync(int account, CancellationToken cancellation)
    {
        await Maker.WriteAsync(account, cancellation);
        clock.Move(PortfolioCache.Recheck * 2);
    }

    /// <summary>Reads on and answers.</summary>
    public async Task AskAsync(int account, CancellationToken cancellation) => new Asked(await Cache.RefreshAsync(cancellation), size).YearAgo(account);

    /// <summary>How long an instance that starts now takes to read all that has been written.</summary>
    public async Task TellStartAsync(CancellationToken cancellation)
    {
        await using var starting = Ledgers.Over(() => tables);
        var began = TimeProvider.System.GetTimestamp();
        var journal = await starting.GetRequiredService<PortfolioCache>().RefreshAsync(cancellation);
        Console.WriteLine($"Azurite, start with {journal.Partitions.Count()} partitions and {journal.Entries.Count():N0} changes: {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F1} s");
    }

    public async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        if (reading is not null)
            await reading.DisposeAsync();
    }

    private Maker Maker => new(writing.GetRequiredService<LedgerWriter>(), size);
}
