using Bot.Exports;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Understanding;
using Domain.Asking;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Exports;

public sealed class ExportOffersTests : IAsyncDisposable
{
    private static readonly Question Question = new() { Topic = Topics.Deals };

    private readonly SqliteTables tables = new(SqliteTables.InMemory);
    private readonly FakeTimeProvider clock = new(new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_offer_stands_for_a_day()
    {
        var (offers, key) = await KeepAsync();
        clock.Advance(ExportOffers.Keep);
        Assert.Null(await offers.AnswerAsync(key, "dana", ExportState.Accepted, CancellationToken.None));
    }

    [Fact]
    public async Task Answered_at_two_instances_at_once_it_is_accepted_once()
    {
        var (offers, key) = await KeepAsync();
        var answers = await Task.WhenAll(
            offers.AnswerAsync(key, "dana", ExportState.Accepted, CancellationToken.None), offers.AnswerAsync(key, "dana", ExportState.Accepted, CancellationToken.None));
        Assert.Single(answers, answer => answer!.Value.Before == ExportState.Offered);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nobody's")]
    public async Task What_was_never_offered_cannot_be_accepted(string? key) =>
        Assert.Null(await (await KeepAsync()).Offers.AnswerAsync(key, "dana", ExportState.Accepted, CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await Task.CompletedTask;
        tables.Dispose();
    }

    private async Task<(ExportOffers Offers, string Key)> KeepAsync()
    {
        await tables.CreateAsync(LedgerTables.Memory, CancellationToken.None);
        var offers = new ExportOffers(tables, new("tenant"), new RandomIdentities(clock), clock);
        return (offers, await offers.KeepAsync(Question, ExportFormat.Csv, "dana", CancellationToken.None));
    }
}
