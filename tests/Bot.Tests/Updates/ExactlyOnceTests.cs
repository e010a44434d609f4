using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates;

/// <summary>Two instances over one storage: whatever is delivered twice, to both and out of order is in the ledger once.</summary>
public sealed class ExactlyOnceTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    private static readonly string[] Said =
    [
        "note on Orbis Marine: they like the pilot", "next step of Dry dock: send the offer", "Dana Fox sends the offer to Orbis Marine by Friday", "raise a risk on Orbis Marine: one engineer knows it all",
        "we promised Orbis Marine a savings report by Monday", "note on Orbis Marine: the yard is full", "todo: call Orbis Marine by tomorrow", "Orbis Marine owes us the site plans",
    ];

    [Fact]
    public async Task Every_message_twice_to_two_instances_out_of_order_is_the_same_as_once()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await using var first = await OpenAsync(tables, null);
        await using var second = await Desk.OverAsync(tables, first.Connector);
        var random = new Random(7);
        var deliveries = Said.SelectMany((text, at) => Enumerable.Range(0, 4).Select(copy => (Text: text, Id: $"m{at}", Desk: copy % 2 == 0 ? first : second))).OrderBy(_ => random.Next()).ToArray();

        await Task.WhenAll(deliveries.Chunk(4).Select(async chunk =>
        {
            foreach (var (text, id, desk) in chunk)
                await desk.PostAsync(Activities.Message(first.Connector.Url, Someone.Dana, Alone, text, id));
        }));

        var once = await OnceAsync();
        Assert.Equal(Said.Length, once.Count);
        Assert.Equal(once, Words(await first.JournalAsync()));
    }

    [Fact]
    public async Task A_card_pressed_twice_on_two_instances_at_once_is_written_once()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await using var first = await OpenAsync(tables, null);
        await using var second = await Desk.OverAsync(tables, first.Connector);
        var asks = await first.AskAsync(Someone.Dana, Alone, "Dry dock: 95k, move to commit");

        await Task.WhenAll(new[] { first, second, first, second }.Select(desk => desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply)));

        Assert.Single(Words(await second.JournalAsync()), "Dry dock: amount €80,000 → €95,000, forecast category best case → commit");
    }

    private static async Task<IReadOnlyList<string>> OnceAsync()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await using var desk = await OpenAsync(tables, null);
        foreach (var text in Said)
            await desk.SayAsync(Someone.Dana, Alone, text);
        return Words(await desk.JournalAsync());
    }

    /// <summary>What people wrote, in no order.</summary>
    private static ImmutableArray<string> Words(Journal journal) => [.. journal.Entries.Select(entry => entry.Change).Where(change => change.Source == Source.Person).Select(change => change.Summary).Order(StringComparer.Ordinal)];

    private static async Task<Desk> OpenAsync(ITables tables, StandInConnector? connector)
    {
        var desk = await Desk.OverAsync(tables, connector);
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("test", "Test", Source.Import("test"), "more",
            [
                Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("o-dock"), "").With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, "Dry dock")
                    .With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Category, ForecastCategory.BestCase).With(Opportunity.Fields.Amount, Money.Of(80_000, Currency.Eur)),
            ]),
            CancellationToken.None);
        return desk;
    }
}
