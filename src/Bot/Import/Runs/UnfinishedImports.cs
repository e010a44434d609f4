using System.Collections.Immutable;
using Domain.Asking;

namespace Bot.Import.Runs;

/// <summary>What every answer says while an import is not finished: its numbers may hold a part of the files only. Looked up at most once in <see cref="Freshness"/>.</summary>
public sealed class UnfinishedImports(ImportRuns runs, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private Looked last = new(long.MinValue, []);

    public ValueTask<ImmutableArray<Sentence>> RemarksAsync(CancellationToken cancellation) =>
        Volatile.Read(ref last) is { At: > long.MinValue } looked && clock.GetElapsedTime(looked.At) < Freshness ? new(looked.Remarks) : new(LookAsync(cancellation));

    private async Task<ImmutableArray<Sentence>> LookAsync(CancellationToken cancellation)
    {
        var at = clock.GetTimestamp();
        var unfinished = await runs.UnfinishedAsync(cancellation);
        ImmutableArray<Sentence> remarks =
            [.. unfinished.Select(run => Sentence.Of($"An import from {run.Source} is not finished: {run.Done} of {run.Total} changes are in, so numbers may still change."))];
        Volatile.Write(ref last, new(at, remarks));
        return remarks;
    }

    private sealed record Looked(long At, ImmutableArray<Sentence> Remarks);
}
