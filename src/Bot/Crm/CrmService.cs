using Bot.Crm.WriteBacks;
using Bot.Ledger;

namespace Bot.Crm;

/// <summary>Reads what has changed in each CRM that is connected, sends what goes back, tells what was not taken; again and again. Any number of instances may run it.</summary>
public sealed partial class CrmService(
    IEnumerable<ICrm> crms, CrmSync sync, WriteBackSender sender, WriteBackNotices notices, CrmOptions options, IIdentities identities, TimeProvider clock, ILogger<CrmService> log)
    : BackgroundService
{
    private readonly string owner = identities.Next();

    /// <summary>One round.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        foreach (var crm in crms)
        {
            await sync.SyncAsync(crm, owner, cancellation);
            await sender.SendAsync(crm, owner, cancellation);
        }

        await notices.TellAsync(owner, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Enabled || !crms.Any())
            return;
        using var timer = new PeriodicTimer(options.Interval, clock);
        try
        {
            do
            {
                try
                {
                    await RunOnceAsync(stoppingToken);
                }
                catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
                {
                    // One bad round must not end the sync: the next one goes on where this one stopped.
                    LogRoundFailed(log, trouble);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(404, LogLevel.Error, "A round of the CRM sync failed")]
    private static partial void LogRoundFailed(ILogger log, Exception trouble);
}
