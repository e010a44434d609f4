using Bot.Import;
using Bot.Import.Planning;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain.Ledger;

namespace Bot.Crm;

/// <summary>
/// Brings what has changed in a CRM into the ledger, page by page. The cursor moves only when its page is in the ledger: stopped anywhere, the page is read
/// again, and what it says already writes nothing. Any number of instances may try; one reads.
/// </summary>
public sealed partial class CrmSync(
    ITables tables, LedgerTenant tenant, PortfolioCache cache, LedgerWriter writer, CrmCursors cursors, CrmVersions versions, CrmOptions options, TimeProvider clock, ILogger<CrmSync> log)
{
    /// <summary>Reads until nothing more has changed.</summary>
    /// <param name="owner">Names this instance.</param>
    /// <exception cref="StorageException">When storage fails; the next round goes on where this one stopped.</exception>
    public async Task<SyncRound> SyncAsync(ICrm crm, string owner, CancellationToken cancellation)
    {
        if (await cursors.ClaimAsync(crm.Name, owner, options.Lease, cancellation) is not { } claim)
            return SyncRound.NotNow;
        var (changes, hasBegunAnew) = (0, false);
        while (true)
        {
            var reading = await ReadAsync(crm, claim.Cursor, cancellation);
            // A cursor that is unknown even at the beginning is trouble of another kind.
            if (reading is CrmReading.CursorExpired && !hasBegunAnew && claim.Cursor is not null)
            {
                hasBegunAnew = true;
                if (await cursors.AdvanceAsync(claim, null, options.Lease, cancellation) is not { } anew)
                    return new(SyncOutcome.TakenOver, changes);
                claim = anew;
                continue;
            }

            if (reading is not CrmReading.Page page)
            {
                var trouble = (reading as CrmReading.Failed)?.Trouble ?? new CrmTrouble.Refused("The cursor is not known.");
                LogTrouble(log, crm.Name, trouble.GetType().Name);
                var pause = options.PauseAfter(trouble as CrmTrouble.Later ?? new(trouble is CrmTrouble.Later ? null : options.LongestPause), claim.Failures + 1);
                await cursors.PauseAsync(claim, clock.GetUtcNow() + pause, cancellation);
                return new(SyncOutcome.Trouble, changes);
            }

            if (await TakeAsync(crm, page, cancellation) is not { } written)
            {
                await cursors.ReleaseAsync(claim, cancellation);
                return new(SyncOutcome.TakenOver, changes);
            }

            changes += written;
            if (await cursors.AdvanceAsync(claim, page.Next, options.Lease, cancellation) is not { } next)
                return new(SyncOutcome.TakenOver, changes);
            claim = next;
            if (page.HasMore)
                continue;
            await cursors.RestAsync(claim, cancellation);
            return new(SyncOutcome.CaughtUp, changes);
        }
    }

    /// <summary>The changes that a page made; null when another instance was writing the same.</summary>
    private async Task<int?> TakeAsync(ICrm crm, CrmReading.Page page, CancellationToken cancellation)
    {
        var source = Source.Crm(crm.Name);
        var journal = await cache.RefreshAsync(cancellation);
        var directory = new SourceDirectory(tables, tenant, crm.Name);
        foreach (var kind in page.Records.GroupBy(record => record.Kind.Name))
            await directory.LoadAsync(kind.Key, kind.Select(record => record.ExternalId), cancellation);
        var plan = new PagePlan(source, directory, journal);
        // Of several states of a record the latest says it all; of two of one moment the one that came last.
        foreach (var states in page.Records.GroupBy(record => (record.Kind.Name, record.ExternalId)))
        {
            var record = states.Reverse().MaxBy(state => state.Modified)!;
            plan.Take(record, await versions.FindAsync(crm.Name, record.Kind.Name, plan.IdOf(record), cancellation));
        }

        try
        {
            await directory.WriteAddedAsync(cancellation);
            var changes = 0;
            await foreach (var written in new Appender(writer, source, $"sync {crm.Name}", journal).AppendAsync(plan.Plan, cancellation))
                changes += written;
            await versions.WriteAsync(crm.Name, plan.Versions, cancellation);
            return changes;
        }
        catch (ImportException)
        {
            return null;
        }
    }

    private async Task<CrmReading> ReadAsync(ICrm crm, string? cursor, CancellationToken cancellation)
    {
        try
        {
            return await crm.ReadAsync(cursor, cancellation);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogThrown(log, trouble, crm.Name);
            return new CrmReading.Failed(new CrmTrouble.Later(null));
        }
    }

    [LoggerMessage(400, LogLevel.Warning, "{Crm} could not be read: {Trouble}; it is left alone for a while")]
    private static partial void LogTrouble(ILogger log, string crm, string trouble);

    [LoggerMessage(401, LogLevel.Warning, "Reading {Crm} failed")]
    private static partial void LogThrown(ILogger log, Exception trouble, string crm);
}

/// <param name="Changes">Rows that the ledger got.</param>
public sealed record SyncRound(SyncOutcome Outcome, int Changes)
{
    internal static SyncRound NotNow { get; } = new(SyncOutcome.NotNow, 0);
}

public enum SyncOutcome
{
    /// <summary>Nothing more has changed.</summary>
    CaughtUp,

    /// <summary>Another instance reads, or the CRM wants to be left alone.</summary>
    NotNow,

    /// <summary>Another instance has taken over.</summary>
    TakenOver,

    /// <summary>The CRM did not answer as it should; it is asked again later.</summary>
    Trouble,
}
