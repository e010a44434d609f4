using System.Collections.Concurrent;
using Bot.Import;
using Bot.Tests.Import;
using Microsoft.Extensions.Time.Testing;
using Testing;

namespace Bot.Tests.Samples;

/// <summary>The sample portfolio, loaded at noon of a day, once a day for all tests.</summary>
public sealed class SampleLoads : IDisposable
{
    private readonly ConcurrentDictionary<DateOnly, Task<(ImportWorld World, ImportSummary Summary)>> loads = new();

    internal Task<(ImportWorld World, ImportSummary Summary)> OnAsync(DateOnly day) => loads.GetOrAdd(day, LoadAsync);

    public void Dispose()
    {
        foreach (var load in loads.Values.Where(load => load.IsCompletedSuccessfully))
            load.Result.World.Dispose();
    }

    private static async Task<(ImportWorld World, ImportSummary Summary)> LoadAsync(DateOnly day)
    {
        var world = new ImportWorld(clock: new FakeTimeProvider(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero)));
        return (world, await world.Import(folder: Repository.At("samples")));
    }
}
