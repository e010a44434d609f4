using System.Diagnostics;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Rendering;
using Bot.Tests.Ledger.Tables;
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

    /// <summary>Each write waits for the disk: their number is what a change costs.</summary>
    [Fact]
    public async Task A_confirmed_change_waits_for_storage_four_times_to_write_and_seldom_to_read()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        var counting = new CountingTables(tables);
        await using var desk = await Desk.OverAsync(counting, null);
        await ConfirmAsync(desk, "push Fleet renewal by a week");
        counting.Forget();
        await ConfirmAsync(desk, "push Fleet renewal by two weeks");
        // Which activities were handled is written later, many at once.
        Assert.Equal(4, counting.Writes(table => !table.StartsWith(LedgerTables.Turns, StringComparison.Ordinal)));
        // One more in one of eight, when what waits no longer is dropped.
        Assert.InRange(counting.Reads(table => table == LedgerTables.Memory), 4, 5);
    }

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

    private static async Task ConfirmAsync(Desk desk, string order) => await desk.PressAsync(Someone.Dana, Alone, await desk.AskAsync(Someone.Dana, Alone, order), Verbs.Apply);
}
