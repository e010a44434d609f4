using System.Net;
using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Crashes;

/// <summary>Two processes of the bot over one Azurite: every activity is delivered to both, shuffled, and the ledger is as if each had come once.</summary>
public sealed class TwoProcesses(AzuriteFixture azurite)
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    private static readonly string[] Said =
    [
        "note on Orbis Marine: they like the pilot", "next step of Dry dock: send the offer", "Dana Fox sends the offer to Orbis Marine by Friday", "raise a risk on Orbis Marine: one engineer knows it all",
        "we promised Orbis Marine a savings report by Monday", "called the yard of Orbis Marine yesterday, they are unhappy", "todo: call Orbis Marine by tomorrow", "Orbis Marine owes us the site plans",
    ];

    [Fact]
    public async Task Every_activity_twice_and_shuffled_is_the_same_ledger_as_once()
    {
        using var store = await CrashStore.OpenAsync(StoreKind.Azurite, azurite);
        await store.WithWriterAsync(FillAsync);
        await using var connector = await StandInConnector.StartAsync();
        await using var first = await BotProcess.ServeAsync(store.Settings);
        await using var second = await BotProcess.ServeAsync(store.Settings);
        var random = new Random(20261126);

        // What is written at once: each message twice, to both, in any order, four people's worth at a time.
        JsonObject[] messages = [.. Said.Select((text, at) => Activities.Message(connector.Url, Someone.Dana, Alone, text, $"m{at}"))];
        await DeliverAsync(Shuffled([.. messages, .. messages], random));

        // What waits: the card is pressed twice on both.
        var order = Activities.Message(connector.Url, Someone.Dana, Alone, "Dry dock: 95k, move to commit", "order");
        await DeliverAsync([(order, first)]);
        var card = connector.Messages.Last(sent => sent.Button(Verbs.Apply) is not null);
        JsonObject[] presses = [.. Enumerable.Range(0, 2).Select(_ => Activities.Press(connector.Url, Someone.Dana, Alone, card, Verbs.Apply))];
        await DeliverAsync(Shuffled([.. presses, .. presses], random));

        Assert.DoesNotContain(connector.Messages, sent => sent.Json.Contains("went wrong", StringComparison.Ordinal));
        Assert.Equal(await OnceAsync(), Words(await store.ReadAsync()));

        IEnumerable<(JsonObject, BotProcess)> Shuffled(JsonObject[] activities, Random chance) =>
            [.. activities.SelectMany(activity => new[] { (activity, first), (activity, second) }).OrderBy(_ => chance.Next())];
    }

    private static async Task DeliverAsync(IEnumerable<(JsonObject Activity, BotProcess Bot)> deliveries)
    {
        const int atOnce = 4;
        var all = deliveries.ToArray();
        await Task.WhenAll(all.Chunk((all.Length + atOnce - 1) / atOnce).Select(async part =>
        {
            foreach (var (activity, bot) in part)
                Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(activity.DeepClone()));
        }));
    }

    private static async Task<string[]> OnceAsync()
    {
        await using var desk = await Desk.OpenAsync();
        await FillMoreAsync((LedgerWriter)desk.Services.GetService(typeof(LedgerWriter))!);
        foreach (var text in Said)
            await desk.SayAsync(Someone.Dana, Alone, text);
        var asks = await desk.AskAsync(Someone.Dana, Alone, "Dry dock: 95k, move to commit");
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        return Words(await desk.JournalAsync());
    }

    /// <summary>What people wrote, in no order, with its content.</summary>
    private static string[] Words(Journal journal) =>
    [
        .. journal.Entries.Select(entry => entry.Change).Where(change => change.Source == Source.Person)
            .Select(change => $"{change.Kind} {change.Summary} {FieldJson.Write(change.Fields)}").Order(StringComparer.Ordinal),
    ];

    private static async Task FillAsync(LedgerWriter writer)
    {
        await SmallPortfolio.LoadAsync(writer);
        await FillMoreAsync(writer);
    }

    private static Task<AppendOutcome> FillMoreAsync(LedgerWriter writer) => writer.AppendAsync(
        new("test", "Test", Source.Import("test"), "more",
            [
                Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("o-dock"), "").With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, "Dry dock")
                    .With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Category, ForecastCategory.BestCase).With(Opportunity.Fields.Amount, Money.Of(80_000, Currency.Eur)),
            ]),
        CancellationToken.None);
}
