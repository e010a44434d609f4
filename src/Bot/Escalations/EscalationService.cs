using Bot.Outbox;

namespace Bot.Escalations;

/// <summary>Looks again and again whether an escalation has waited for too long. Any number of instances may run it.</summary>
internal sealed partial class EscalationService(EscalationClock escalations, OutboxOptions options, TimeProvider clock, ILogger<EscalationService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is not said by this instance is not written by it either: who was told stands in the same change.
        if (!options.Enabled)
            return;
        using var timer = new PeriodicTimer(options.Interval, clock);
        try
        {
            do
            {
                try
                {
                    await escalations.RunAsync(stoppingToken);
                }
                catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
                {
                    // The next look finds it due still.
                    LogLookFailed(log, trouble);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(331, LogLevel.Error, "Looking which escalations have waited for too long failed")]
    private static partial void LogLookFailed(ILogger log, Exception trouble);
}
