namespace Bot.Outbox;

/// <summary>Looks again and again whether something is due, and sends it. Any number of instances may run it.</summary>
internal sealed partial class OutboxService(OutboxSender sender, OutboxOptions options, TimeProvider clock, ILogger<OutboxService> log) : BackgroundService
{
    private DateTimeOffset nextLook;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Enabled ? Rounds.RunAsync(RoundAsync, trouble => LogRoundFailed(log, trouble), options.Interval, clock, stoppingToken) : Task.CompletedTask;

    /// <summary>A look when it is time for one, and all that can be sent now of what it found.</summary>
    /// <returns>How long until the next look, or until more of it can be sent.</returns>
    private async Task<TimeSpan?> RoundAsync(CancellationToken cancellation)
    {
        if (clock.GetUtcNow() >= nextLook)
        {
            await sender.LookAsync(cancellation);
            nextLook = clock.GetUtcNow() + options.Interval;
        }

        return (await sender.SendAsync(cancellation)).NextAt is { } next && next < nextLook ? next - clock.GetUtcNow() : nextLook - clock.GetUtcNow();
    }

    [LoggerMessage(300, LogLevel.Error, "Sending what is due failed")]
    private static partial void LogRoundFailed(ILogger log, Exception trouble);
}
