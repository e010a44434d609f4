using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.People;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.People;

public sealed class RosterTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly SqliteTables tables = new(SqliteTables.InMemory);
    private int reads;

    [Fact]
    public async Task A_roster_is_read_again_after_some_minutes()
    {
        var rosters = await InstanceAsync();
        var first = await rosters.ReadAsync("team", Reading, CancellationToken.None);
        Assert.Same(first, await rosters.ReadAsync("team", Reading, CancellationToken.None));
        clock.Advance(Rosters.Keep);
        Assert.NotSame(first, await rosters.ReadAsync("team", Reading, CancellationToken.None));
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_anybody_and_tried_again_soon()
    {
        var rosters = await InstanceAsync();
        Assert.False((await rosters.ReadAsync("team", _ => throw new HttpRequestException("away"), CancellationToken.None)).IsComplete);
        Assert.False((await rosters.ReadAsync("team", Reading, CancellationToken.None)).IsComplete);
        clock.Advance(Rosters.KeepUnreadable);
        Assert.True((await rosters.ReadAsync("team", Reading, CancellationToken.None)).IsComplete);
    }

    [Fact]
    public async Task Somebody_who_joins_while_it_is_read_is_seen_by_the_next_message()
    {
        var rosters = await InstanceAsync();
        await rosters.ReadAsync("team", async cancellation =>
        {
            await rosters.ForgetAsync("team", cancellation);
            return await Reading(cancellation);
        }, CancellationToken.None);
        await rosters.ReadAsync("team", Reading, CancellationToken.None);
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task Somebody_who_joins_is_seen_by_every_instance_within_two_seconds_and_one_who_does_not_costs_no_reading()
    {
        var (one, other) = (await InstanceAsync(), await InstanceAsync());
        var before = await other.ReadAsync("team", Reading, CancellationToken.None);
        await one.ForgetAsync("team", CancellationToken.None);
        clock.Advance(Rosters.Recheck);
        var after = await other.ReadAsync("team", Reading, CancellationToken.None);
        Assert.NotSame(before, after);
        clock.Advance(Rosters.Recheck);
        Assert.Same(after, await other.ReadAsync("team", Reading, CancellationToken.None));
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task Storage_is_not_asked_by_every_message()
    {
        var rosters = await InstanceAsync();
        var first = await rosters.ReadAsync("team", Reading, CancellationToken.None);
        tables.Dispose();
        Assert.Same(first, await rosters.ReadAsync("team", Reading, CancellationToken.None));
    }

    [Theory]
    [InlineData("user", "home", false)]
    [InlineData("user", "elsewhere", true)]
    [InlineData("user", null, false)]
    [InlineData("guest", "home", true)]
    public void Guests_and_members_of_other_tenants_are_outsiders(string role, string? tenant, bool expected) =>
        Assert.Equal(expected, new RosterMember("someone", tenant, role == "guest").IsOutsider("home"));

    [Fact]
    public void Whoever_the_directory_does_not_know_is_an_outsider() => Assert.True(new RosterMember(null, "home", false).IsOutsider("home"));

    public void Dispose() => tables.Dispose();

    private async Task<Rosters> InstanceAsync()
    {
        await tables.CreateAsync(LedgerTables.Conversations, CancellationToken.None);
        return new(new(tables, new LedgerTenant("tenant"), new RandomIdentities(clock)), clock, NullLogger<Rosters>.Instance);
    }

    private Task<ImmutableArray<RosterMember>> Reading(CancellationToken cancellation)
    {
        reads++;
        return Task.FromResult<ImmutableArray<RosterMember>>([new("someone", "home", false)]);
    }
}
