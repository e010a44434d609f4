using Benchmarks;
using Testing;
using Xunit;

namespace Bot.Tests.Allocations;

/// <summary>
/// What each step of a question allocates, and the fold of the whole sample, stays under a ceiling: a quarter to a half above what was measured, in Debug and in
/// Release alike (bench/README.md has the figures). Unlike times, allocations do not depend on what else the machine does.
/// </summary>
public sealed class AllocationTests(AllocationTests.Loaded loaded) : IClassFixture<AllocationTests.Loaded>
{
    private const int Kilobyte = 1024;
    private const int Question = 88 * Kilobyte;
    private const int Answer = 96 * Kilobyte;
    private const int Card = 84 * Kilobyte;
    private const int FoldOfAChange = 3 * Kilobyte;

    private readonly Workload workload = loaded.Workload;

    [Fact]
    public void Text_becomes_a_question_within_its_ceiling() => Assert.InRange(Allocated(workload.Understand), 1, Question);

    [Fact]
    public void A_question_becomes_an_answer_within_its_ceiling() => Assert.InRange(Allocated(workload.Compute), 1, Answer);

    [Fact]
    public void An_answer_becomes_a_card_within_its_ceiling() => Assert.InRange(Allocated(workload.Draw), 1, Card);

    [Fact]
    public void The_changes_of_the_sample_become_a_portfolio_within_their_ceiling() => Assert.InRange(Allocated(workload.Fold), 1, FoldOfAChange * workload.Changes);

    [Fact]
    public void What_allocates_one_ceiling_too_many_is_found() => Assert.NotInRange(Allocated(() => (workload.Compute(), new byte[Answer])), 1, Answer);

    /// <summary>Bytes of one run once everything is warm; the least of several, since a runtime may do work of its own on any thread.</summary>
    private static long Allocated<T>(Func<T> work)
    {
        const int Warm = 5, Measured = 5;
        var least = long.MaxValue;
        for (var run = 0; run < Warm + Measured; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(work());
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            least = run < Warm ? least : Math.Min(least, bytes);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{least:N0} bytes");
        return least;
    }

    public sealed class Loaded : IAsyncLifetime
    {
        internal Workload Workload { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Workload = await Workload.LoadAsync(Repository.At("samples"));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
