namespace Bot;

/// <summary>Does something again and again until the host stops. One bad round must not end all: the next one tries again.</summary>
internal static class Rounds
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);

    /// <summary>At once, and then every interval.</summary>
    public static Task RunAsync(Func<CancellationToken, Task> round, Action<Exception> log, TimeSpan interval, TimeProvider clock, CancellationToken stopping) => RunAsync(
        async cancellation =>
        {
            await round(cancellation);
            return null;
        },
        log, interval, clock, stopping);

    /// <param name="round">Says how long to wait for the next one; null for as long as usual.</param>
    /// <param name="log">Told of a round that failed.</param>
    public static async Task RunAsync(Func<CancellationToken, Task<TimeSpan?>> round, Action<Exception> log, TimeSpan interval, TimeProvider clock, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(interval, clock);
        try
        {
            do
            {
                TimeSpan? wait = null;
                try
                {
                    wait = await round(stopping);
                }
                catch (Exception trouble) when (!stopping.IsCancellationRequested)
                {
                    log(trouble);
                }

                // Set anew it begins anew, and a tick that came during the round would be lost.
                if (wait is not null || timer.Period != interval)
                    timer.Period = wait is { } said ? said < Least ? Least : said : interval;
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }
}
