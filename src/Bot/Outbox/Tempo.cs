using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Outbox;

/// <summary>
/// How fast all instances together may speak in the tenant: one row, which each takes from before it sends. Whoever is told by Teams to wait makes all wait.
/// </summary>
internal sealed class Tempo(ITables tables, LedgerTenant tenant, OutboxOptions options, TimeProvider clock) : IDisposable
{
    private const string Row = "tempo";
    private const int MostTries = 20;

    private readonly Pace pace = new(Math.Max(2, options.PerSecond / 8), options.PerSecond);
    private readonly SemaphoreSlim taking = new(1);
    private DateTimeOffset since;
    private string? etag;

    /// <summary>As far as this instance knows, nobody may speak before.</summary>
    public DateTimeOffset QuietUntil { get; private set; }

    private string Partition => TableKeys.Join(tenant.Id, "outbox", "tempo");

    /// <summary>Asks for so many calls to Teams, now.</summary>
    /// <returns>Null when they may be made; else when to ask again.</returns>
    public async Task<DateTimeOffset?> TakeAsync(int calls, CancellationToken cancellation)
    {
        if (await ChangeAsync(now => pace.Available(since, now) < calls ? null : pace.Take(since, now, calls), cancellation))
            return null;
        return QuietUntil = pace.NextAt(since, clock.GetUtcNow(), calls);
    }

    /// <summary>Nobody speaks for so long.</summary>
    public async Task PauseAsync(TimeSpan wait, CancellationToken cancellation) =>
        await ChangeAsync(now => now + wait is var until && until > since ? until : null, cancellation);

    public void Dispose() => taking.Dispose();

    /// <param name="change">The new moment; null when nothing is to be changed. Asked again when another instance was quicker.</param>
    private async Task<bool> ChangeAsync(Func<DateTimeOffset, DateTimeOffset?> change, CancellationToken cancellation)
    {
        await taking.WaitAsync(cancellation);
        try
        {
            if (etag is null)
                await ReadAsync(cancellation);
            for (var tries = 0; tries < MostTries; tries++)
            {
                if (change(clock.GetUtcNow()) is not { } changed)
                    return false;
                var columns = new Dictionary<string, object> { ["Since"] = changed };
                RowWrite write = etag is null ? new RowWrite.Insert(Row, columns) : new RowWrite.Replace(Row, columns, etag);
                if (await tables.WriteAsync(LedgerTables.Outbox, Partition, [write], cancellation) is WriteOutcome.Written { ETags: [{ } written] })
                {
                    (since, etag) = (changed, written);
                    return true;
                }

                await ReadAsync(cancellation);
            }

            return false;
        }
        finally
        {
            taking.Release();
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var row = await tables.GetAsync(LedgerTables.Outbox, Partition, Row, cancellation);
        (since, etag) = row is null ? (clock.GetUtcNow() - TimeSpan.FromMinutes(1), null) : ((DateTimeOffset)row.Properties["Since"], row.ETag);
    }
}
