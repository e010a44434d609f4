using System.Diagnostics;
using Bot.Ledger.Tables;
using Bot.Tests.Turns;
using Xunit;

namespace Bot.Tests.Updates;

/// <summary>
/// How soon something is written, and seen elsewhere. The bounds are far above what is promised, for machines that do other things as well; <c>bench/run updates</c>
/// measures the promise.
/// </summary>
public sealed class LatencyTests
{
    private static readonly TimeSpan LongestMedian = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestUntilSeen = TimeSpan.FromSeconds(20);
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task A_note_is_logged_and_confirmed_soon_and_another_instance_tells_of_it()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await using var first = await Desk.OverAsync(tables, null);
        await using var second = await Desk.OverAsync(tables, first.Connector);
        // What is kept warm on the other instance is what it knew before.
        await second.AskAsync(Someone.Dana, Alone, "notes on Orbis Marine");
        var took = new List<TimeSpan>();
        for (var number = 0; number < 21; number++)
        {
            var began = Stopwatch.GetTimestamp();
            await first.AskAsync(Someone.Dana, Alone, $"note on Orbis Marine: number {number} of many");
            took.Add(Stopwatch.GetElapsedTime(began));
        }

        Assert.True(took.Order().ElementAt(took.Count / 2) < LongestMedian, $"{took.Order().ElementAt(took.Count / 2).TotalMilliseconds} ms");

        var written = Stopwatch.GetTimestamp();
        while (!(await second.AskAsync(Someone.Dana, Alone, "what did we log on Orbis Marine today?")).Json.Contains("number 20 of many", StringComparison.Ordinal))
            Assert.True(Stopwatch.GetElapsedTime(written) < LongestUntilSeen, "the other instance does not tell of it");
    }
}
