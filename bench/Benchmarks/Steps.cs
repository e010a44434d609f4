using BenchmarkDotNet.Attributes;
using Domain;
using Domain.Asking;

namespace Benchmarks;

/// <summary>The four pure steps between a text and its card, each by itself.</summary>
[MemoryDiagnoser]
public class Steps
{
    private Workload workload = null!;

    [GlobalSetup]
    public async Task LoadAsync() => workload = await Workload.LoadAsync(Path.Combine(AppContext.BaseDirectory, "samples"));

    /// <summary>Text to question.</summary>
    [Benchmark]
    public Question Question() => workload.Understand();

    /// <summary>Question to answer, over a view of its own as every turn has.</summary>
    [Benchmark]
    public Answer Answer() => workload.Compute();

    /// <summary>Answer to the JSON of its card.</summary>
    [Benchmark]
    public byte[] Card() => workload.Draw();

    /// <summary>Every change of the sample to the portfolio.</summary>
    [Benchmark]
    public Portfolio Fold() => workload.Fold();
}
