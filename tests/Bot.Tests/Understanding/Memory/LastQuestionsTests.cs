using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Understanding.Memory;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Understanding.Memory;

public sealed class LastQuestionsTests : IAsyncLifetime
{
    private readonly SqliteTables tables = new(SqliteTables.InMemory);
    private readonly FakeTimeProvider clock = new(new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero));
    private readonly LastQuestions last;

    public LastQuestionsTests() => last = new(tables, new("tenant"), clock);

    public async ValueTask InitializeAsync() => await tables.CreateAsync(LedgerTables.Memory, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        tables.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_question_is_remembered_for_a_day_and_then_neither_meant_nor_kept()
    {
        await last.KeepAsync("chat", "ann", "one", null, CancellationToken.None);
        clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal("one", await last.FindAsync("chat", "ann", CancellationToken.None));

        clock.Advance(TimeSpan.FromHours(2));
        Assert.Null(await last.FindAsync("chat", "ann", CancellationToken.None));
        await last.KeepAsync("chat", "bob", "two", null, CancellationToken.None);
        var rows = new List<string>();
        await foreach (var row in tables.RangeAsync(LedgerTables.Memory, TableKeys.Join("tenant", "asked", "chat"), null, null, CancellationToken.None))
            rows.Add(row.Row);
        Assert.Equal(["bob"], rows);
    }

    [Fact]
    public async Task What_is_forgotten_of_one_person_in_one_place_is_kept_of_all_others()
    {
        foreach (var (place, person) in new[] { ("chat", "ann"), ("chat", "bob"), ("thread", "ann") })
            await last.KeepAsync(place, person, "one", null, CancellationToken.None);

        await last.ForgetAsync("chat", "ann", CancellationToken.None);

        Assert.Null(await last.FindAsync("chat", "ann", CancellationToken.None));
        Assert.Equal("one", await last.FindAsync("chat", "bob", CancellationToken.None));
        Assert.Equal("one", await last.FindAsync("thread", "ann", CancellationToken.None));
    }
}
