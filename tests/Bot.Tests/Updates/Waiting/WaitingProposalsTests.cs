using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Understanding;
using Bot.Updates.Waiting;
using Domain.Asking;
using Domain.Ledger;
using Domain.People;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Updates.Waiting;

public sealed class WaitingProposalsTests : IAsyncDisposable
{
    private static readonly UpdateOrder Order = new(UpdateKind.ChangeRole, "make Tom a seller", "", [new("orbis")]) { Person = new("tom"), Role = Role.Seller, Region = "EMEA" };

    private readonly SqliteTables tables = new(SqliteTables.InMemory);
    private readonly FakeTimeProvider clock = new(new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_waits_is_found_whole_by_any_instance()
    {
        var waiting = await KeepAsync();
        var found = Assert.IsType<WaitingProposal>(await (await OpenAsync()).FindAsync(waiting.Key, "a:chat", CancellationToken.None));
        Assert.Equal(waiting with { Order = Order, Values = [] }, found with { Order = Order, Values = [], ETag = null });
        Assert.Equal((Order.Kind, Order.Said, Order.Person, Order.Role, Order.Region), (found.Order.Kind, found.Order.Said, found.Order.Person, found.Order.Role, found.Order.Region));
        Assert.Equal(Order.Accounts, found.Order.Accounts);
        Assert.Equal([new("Role", "team member", "seller")], found.Values);
    }

    [Fact]
    public async Task It_waits_for_a_day()
    {
        var waiting = await KeepAsync();
        clock.Advance(WaitingProposals.Keep);
        Assert.Null(await (await OpenAsync()).FindAsync(waiting.Key, "a:chat", CancellationToken.None));
    }

    [Fact]
    public async Task It_is_decided_once()
    {
        var waiting = await KeepAsync();
        var proposals = await OpenAsync();
        var found = (await proposals.FindAsync(waiting.Key, "a:chat", CancellationToken.None))!;
        var decisions = await Task.WhenAll(
            proposals.DecideAsync(found, WaitingState.Confirmed, CancellationToken.None), proposals.DecideAsync(found, WaitingState.Discarded, CancellationToken.None));
        Assert.Single(decisions.Select(decision => decision!.State).Distinct());
    }

    [Fact]
    public async Task It_waits_in_its_conversation_alone()
    {
        var waiting = await KeepAsync();
        Assert.Null(await (await OpenAsync()).FindAsync(waiting.Key, "a:other chat", CancellationToken.None));
    }

    [Fact]
    public async Task What_waits_no_longer_is_dropped_in_time()
    {
        await KeepAsync();
        clock.Advance(WaitingProposals.Keep);
        for (var kept = 0; kept < 200; kept++)
            await KeepAsync();
        var rows = 0;
        await foreach (var _ in tables.RangeAsync(LedgerTables.Memory, TableKeys.Join("tenant", "proposals", TableKeys.Bucket("a:chat", 16)), null, null, CancellationToken.None))
            rows++;
        Assert.Equal(200 + 1, rows);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no such key")]
    [InlineData("a/b\\c#d?e")]
    public async Task A_key_that_nobody_was_given_finds_nothing(string? key) => Assert.Null(await (await OpenAsync()).FindAsync(key, "a:chat", CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        tables.Dispose();
        await ValueTask.CompletedTask;
    }

    private async Task<WaitingProposal> KeepAsync() => await (await OpenAsync()).KeepAsync(
        Order,
        new()
        {
            Said = Order.Said,
            Summary = Sentence.Of($"Make Tom a seller?"),
            Changes = [Draft.Set(Partition.Shared, Person.Kind, new("tom"), "Tom is a seller")],
            Values = [new("Role", "team member", "seller")],
            ExpectedSequence = 42,
        },
        "a:chat", new("ada"), CancellationToken.None);

    private async Task<WaitingProposals> OpenAsync()
    {
        await tables.CreateAsync(LedgerTables.Memory, CancellationToken.None);
        return new(tables, new("tenant"), new RandomIdentities(clock), clock);
    }
}
