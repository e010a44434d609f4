using Bot.Outbox;

namespace Bot.Escalations;

/// <summary>Looks again and again whether an escalation has waited for too long. Any number of instances may run it.</summary>
internal sealed partial class EscalationService(EscalationClock escalations, OutboxOptions options, TimeProvider clock, ILogger<EscalationService> log) : BackgroundService
{
    // What is not said by this instance is not written by it either: who was told stands in the same change.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Enabled ? Rounds.RunAsync(escalations.RunAsync, trouble => LogLookFailed(log, trouble), options.Interval, clock, stoppingToken) : Task.CompletedTask;

    [LoggerMessage(331, LogLevel.Error, "Looking which escalations have waited for too long failed")]
    private static partial void LogLookFailed(ILogger log, Exception trouble);
}
