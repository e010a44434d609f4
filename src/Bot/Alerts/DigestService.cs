namespace Bot.Alerts;

/// <summary>Looks again and again whether a digest is due. Any number of instances may run it.</summary>
public sealed partial class DigestService(DigestSender sender, AlertOptions options, TimeProvider clock, ILogger<DigestService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Enabled)
            return;
        using var timer = new PeriodicTimer(options.Interval, clock);
        try
        {
            do
            {
                try
                {
                    await sender.SendDueAsync(stoppingToken);
                }
                catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
                {
                    // One bad round, a call that timed out among them, must not end the digests: the next round tries again what is still due.
                    LogRoundFailed(log, trouble);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(300, LogLevel.Error, "Looking for due digests failed")]
    private static partial void LogRoundFailed(ILogger log, Exception trouble);
}
