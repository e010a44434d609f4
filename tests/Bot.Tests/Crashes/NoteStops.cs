using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger;
using Bot.Tests.Ledger.Tables;
using Bot.Tests.Turns;
using Domain;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Crashes;

/// <summary>The bot stops before and after every storage call of a typed note, is started again, and Teams delivers the note once more.</summary>
public sealed class NoteStops(AzuriteFixture azurite)
{
    [Fact]
    public async Task Over_SQLite_a_note_is_written_once_wherever_the_bot_stopped()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await EveryStopAsync(tables);
    }

    [Fact]
    public async Task Over_Azurite_a_note_is_written_once_wherever_the_bot_stopped() => await EveryStopAsync(
        new AzureTables(new TableServiceClient(await azurite.ConnectionStringAsync(), AzureTables.Options()), "N" + Guid.NewGuid().ToString("N")[..12]));

    private static async Task EveryStopAsync(ITables storage)
    {
        await LedgerInstance.CreateTablesAsync(storage);
        await using var connector = await StandInConnector.StartAsync();
        var number = 0;
        // The first message of a conversation is remembered: later ones all take the same calls.
        var first = await Desk.OverAsync(storage, connector);
        await first.PostAsync(Note(connector, number));
        await first.StopAsync();
        var calls = await EveryStop.BeforeAndAfterEachCall(
            () =>
            {
                number++;
                return Task.FromResult(storage);
            },
            async tables =>
            {
                var switchable = new SwitchableTables(storage);
                var desk = await Desk.OverAsync(switchable, connector);
                switchable.Current = tables;
                await desk.PostAsync(Note(connector, number));
                // What is written a moment after the turn is written when the host stops.
                await desk.StopAsync();
                // The catch-all of a turn and the host keep a stop to themselves: a call after it tells.
                if (tables is FaultyTables stopped)
                    await stopped.TellAsync();
            },
            async tables =>
            {
                var desk = await Desk.OverAsync(tables, connector);
                Assert.Equal(200, (await desk.PostAsync(Note(connector, number))).Status);
                Assert.Equal(200, (await desk.PostAsync(Note(connector, number))).Status);
                Assert.Single((await desk.JournalAsync()).Now.Of(Domain.Notes.Note.Kind, Clearance.Restricted), note => note.Text == Text(number));
                Assert.Contains(connector.Messages, sent => sent.Json.Contains(Text(number), StringComparison.Ordinal));
                await desk.StopAsync();
            });
        Assert.True(calls >= 6, $"{calls} calls");
    }

    private static string Text(int number) => $"remember number {number}.";

    private static JsonObject Note(StandInConnector connector, int number) =>
        Activities.Message(connector.Url, Someone.Dana, Somewhere.With(Someone.Dana), $"note on Orbis Marine: {Text(number)}", $"activity-{number}");

    /// <summary>Lets the storage go wrong only from the flow on, not while the host starts.</summary>
    private sealed class SwitchableTables(ITables current) : ITables
    {
        public ITables Current { get; set; } = current;

        public Task CreateAsync(string table, CancellationToken cancellation) => Current.CreateAsync(table, cancellation);

        public ValueTask<TableRow?> GetAsync(string table, string partition, string row, CancellationToken cancellation) => Current.GetAsync(table, partition, row, cancellation);

        public IAsyncEnumerable<TableRow> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancellation) =>
            Current.RangeAsync(table, partition, from, before, cancellation);

        public ValueTask<WriteOutcome> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation) =>
            Current.WriteAsync(table, partition, writes, cancellation);
    }
}
