using System.Collections.Immutable;
using Bot.People;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.People;

public sealed class RosterTests
{
    private readonly FakeTimeProvider clock = new();
    private int reads;

    [Fact]
    public async Task A_roster_is_read_again_after_some_minutes()
    {
        var rosters = new Rosters(clock, NullLogger<Rosters>.Instance);
        var first = await rosters.ReadAsync("team", Reading, CancellationToken.None);
        Assert.Same(first, await rosters.ReadAsync("team", Reading, CancellationToken.None));
        clock.Advance(Rosters.Keep);
        Assert.NotSame(first, await rosters.ReadAsync("team", Reading, CancellationToken.None));
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_anybody_and_tried_again_soon()
    {
        var rosters = new Rosters(clock, NullLogger<Rosters>.Instance);
        Assert.False((await rosters.ReadAsync("team", _ => throw new HttpRequestException("away"), CancellationToken.None)).IsComplete);
        Assert.False((await rosters.ReadAsync("team", Reading, CancellationToken.None)).IsComplete);
        clock.Advance(Rosters.KeepUnreadable);
        Assert.True((await rosters.ReadAsync("team", Reading, CancellationToken.None)).IsComplete);
    }

    [Fact]
    public async Task Somebody_who_joins_while_it_is_read_is_seen_by_the_next_message()
    {
        var rosters = new Rosters(clock, NullLogger<Rosters>.Instance);
        await rosters.ReadAsync("team", cancellation =>
        {
            rosters.Forget("team");
            return Reading(cancellation);
        }, CancellationToken.None);
        await rosters.ReadAsync("team", Reading, CancellationToken.None);
        Assert.Equal(2, reads);
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

    private Task<ImmutableArray<RosterMember>> Reading(CancellationToken cancellation)
    {
        reads++;
        return Task.FromResult<ImmutableArray<RosterMember>>([new("someone", "home", false)]);
    }
}
