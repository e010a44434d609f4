using Domain.Asking;
using Domain.Ledger;
using Domain.People;

namespace Bot.Understanding;

/// <summary>
/// Reads the vocabulary and compiles what reads texts, beside the ledger and not behind it: otherwise the first question would wait for it. Whoever asks
/// before it is done waits for the rest of it. The other languages follow once questions are answered.
/// </summary>
internal sealed class UnderstandingStart(TimeProvider clock) : IHostedLifecycleService
{
    private Task reading = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        reading = Task.Run(() => Read("What is our commit of open deals by region this quarter?", Language.English), cancellationToken);
        return Task.CompletedTask;
    }

    private void Read(string text, Language language)
    {
        var nothing = Journal.Empty.Now;
        var context = new UnderstandingContext
        {
            Portfolio = nothing,
            View = new(nothing, Access.Stranger(language.Locale, isMember: false)),
            Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        };
        Understander.Read(text, context);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A vocabulary that cannot be read ends the start, rather than the first question.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(reading, Task.Run(() => Read("Wie hoch ist die Prognose für dieses Quartal?", Language.German), cancellationToken));

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
