using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger.Tables;
using Bot.Understanding.Memory;
using Domain;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Understanding.Memory;

public sealed class ShownRecordsTests : IAsyncLifetime
{
    private static readonly ImmutableArray<RecordId> Deal = [new("deal|renewal")];

    private readonly SqliteTables storage = new(SqliteTables.InMemory);
    private readonly FakeTimeProvider clock = new(new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero));
    private readonly CountingTables tables;
    private readonly ShownRecords shown;

    public ShownRecordsTests()
    {
        tables = new(storage);
        shown = new(tables, new("tenant"), clock);
    }

    public async ValueTask InitializeAsync() => await tables.CreateAsync(LedgerTables.Memory, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        storage.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_same_card_again_writes_nothing_and_another_does()
    {
        await KeepAsync(Deal);
        await KeepAsync(Deal);
        Assert.Equal(1, tables.RowsWritten);

        await KeepAsync([new("deal|expansion")]);
        Assert.Equal(2, tables.RowsWritten);
        Assert.Equal(["deal|expansion"], await FindAsync());
    }

    [Fact]
    public async Task A_card_about_no_record_leaves_what_was_shown_before_meant()
    {
        await KeepAsync(Deal);
        await KeepAsync([]);
        Assert.Equal(["deal|renewal"], await FindAsync());
    }

    [Fact]
    public async Task What_is_shown_again_every_few_days_stays_meant_and_what_is_not_is_forgotten()
    {
        for (var showing = 0; showing < 5; showing++, clock.Advance(TimeSpan.FromDays(2)))
            await KeepAsync(Deal);
        Assert.Equal(5, tables.RowsWritten);
        Assert.Equal(["deal|renewal"], await FindAsync());

        clock.Advance(TimeSpan.FromDays(5));
        Assert.Empty(await FindAsync());
    }

    private ValueTask KeepAsync(ImmutableArray<RecordId> records) => shown.KeepAsync("chat", records, CancellationToken.None);

    private async Task<string[]> FindAsync() => [.. (await shown.FindAsync("chat", CancellationToken.None)).Select(record => record.Value)];
}
