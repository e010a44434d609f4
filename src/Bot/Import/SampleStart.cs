namespace Bot.Import;

/// <summary>Loads the sample, where it is wanted, before the host listens. After the ledger is open.</summary>
internal sealed class SampleStart(SampleLoader sample) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => sample.LoadAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
