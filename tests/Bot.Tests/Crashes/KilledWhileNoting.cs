using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Turns;
using Domain;
using Domain.Notes;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Crashes;

/// <summary>The bot is killed while people type notes; Teams delivers again what was not acknowledged, and some of what was.</summary>
public sealed class KilledWhileNoting(AzuriteFixture azurite)
{
    private const int NotesAtOnce = 4;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Azurite)]
    public async Task No_acknowledged_note_is_lost_and_none_is_written_twice(StoreKind kind)
    {
        using var store = await CrashStore.OpenAsync(kind, azurite);
        await store.WithWriterAsync(SmallPortfolio.LoadAsync);
        await using var connector = await StandInConnector.StartAsync();
        var notes = new List<Typed>();
        var chance = new Random(kind == StoreKind.Sqlite ? 20261123 : 20261124);
        var bot = await BotProcess.ServeAsync(store.Settings);
        for (var kill = 0; kill < CrashStore.Kills; kill++)
        {
            var round = Enumerable.Range(0, NotesAtOnce * 3).Select(number => new Typed(connector, $"round {kill} number {number}")).ToArray();
            notes.AddRange(round);
            var typing = Task.WhenAll(round.Chunk(3).Select(async person =>
            {
                foreach (var note in person)
                    await note.DeliverAsync(bot);
            }));
            await KilledAfterAsync(bot, connector, chance.Next(1, NotesAtOnce * 3));
            await typing;
            await bot.DisposeAsync();

            bot = await BotProcess.ServeAsync(store.Settings);
            foreach (var note in round.Where(note => !note.IsAcknowledged || chance.Next(3) == 0))
                await note.DeliverAsync(bot);
        }

        await bot.DisposeAsync();
        var written = (await store.ReadAsync()).Now.Of(Note.Kind, Clearance.Restricted).Select(note => note.Text!).Order().ToArray();
        Assert.All(notes, note => Assert.True(note.IsAcknowledged, note.Text));
        Assert.Equal(notes.Select(note => note.Text).Order(), written);
    }

    /// <summary>Kills in the middle of the work: when so many replies of this round were sent.</summary>
    private static async Task KilledAfterAsync(BotProcess bot, StandInConnector connector, int replies)
    {
        var target = connector.Traffic.Count + replies;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (connector.Traffic.Count < target && await timer.WaitForNextTickAsync(limit.Token))
        {
        }

        await bot.KillAsync();
    }

    private sealed class Typed(StandInConnector connector, string text)
    {
        private readonly JsonObject activity = Activities.Message(connector.Url, Someone.Dana, Somewhere.With(Someone.Dana), $"note on Orbis Marine: {text}");

        public string Text => text;

        /// <summary>The person was told that it is saved, or Teams that the turn is over.</summary>
        public bool IsAcknowledged { get; private set; }

        public async Task DeliverAsync(BotProcess bot)
        {
            var status = await bot.PostAsync(activity.DeepClone());
            Assert.True(status is null or HttpStatusCode.OK, $"{status}");
            Assert.DoesNotContain(connector.Messages, sent => sent.Json.Contains("went wrong", StringComparison.Ordinal));
            IsAcknowledged |= status is not null || connector.Messages.Any(sent => sent.Json.Contains($"{text}”", StringComparison.Ordinal));
        }
    }
}
