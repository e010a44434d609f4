namespace Bot.Outbox;

/// <summary>Looks again and again whether something is due, and sends it. Any number of instances may run it.</summary>
internal sealed partial class OutboxService(OutboxSender sender, OutboxOptions options, TimeProvider clock, ILogger<OutboxService> log) : BackgroundService
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
                    await RoundAsync(stoppingToken);
                }
                catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
                {
                    // One bad round, a call that timed out among them, must not end all: the next round tries again what is still due.
                    LogRoundFailed(log, trouble);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>One look, and all that can be sent of it until the next.</summary>
    private async Task RoundAsync(CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + options.Interval;
        await sender.LookAsync(cancellation);
        while ((await sender.SendAsync(cancellation)).NextAt is { } next && next < until)
            if (next - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellation);
    }

    [LoggerMessage(300, LogLevel.Error, "Sending what is due failed")]
    private static partial void LogRoundFailed(ILogger log, Exception trouble);
}
