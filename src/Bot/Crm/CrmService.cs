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

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Enabled && crms.Any()
        ? Rounds.RunAsync(RunOnceAsync, trouble => LogRoundFailed(log, trouble), options.Interval, clock, stoppingToken) : Task.CompletedTask;

    [LoggerMessage(404, LogLevel.Error, "A round of the CRM sync failed")]
    private static partial void LogRoundFailed(ILogger log, Exception trouble);
}
