using Bot.Ledger.Tables;

namespace Bot.Ledger;

/// <summary>Before anything else starts: the tables exist, and the portfolio is in memory.</summary>
internal sealed class LedgerStart(ITables tables, PortfolioCache cache) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var table in LedgerTables.All)
            await tables.CreateAsync(table, cancellationToken);
        await cache.RefreshAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
