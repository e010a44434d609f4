using Bot.Outbox;
using Bot.Rendering;
using Xunit;

namespace Bot.Tests.Outbox;

/// <summary>What becomes of a message that Teams did not take, may have taken, or never will.</summary>
public sealed class FailureTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task What_Teams_did_not_take_is_sent_again_after_waits_that_double()
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Announce("dana", "hello");
        for (var failures = 0; failures < 4; failures++)
            world.Teams.Next.Enqueue(new SendOutcome.NotTaken("503"));

        await world.RunAsync(Hour, world.Instance());

        Assert.Equal(5, world.Teams.Calls.Count);
        foreach (var (failure, (one, next)) in world.Teams.Calls.Zip(world.Teams.Calls.Skip(1)).Index())
            Assert.InRange((next.At - one.At).TotalSeconds, 0.8 * 2 * Math.Pow(2, failure), 1.2 * 2 * Math.Pow(2, failure));
        Assert.Equal((ItemState.Sent, 5, 0), await OutcomeAsync(world, "hello"));
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_given_up_and_the_next_one_follows()
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Announce("dana", "first", "second");
        for (var failures = 0; failures < world.Options.MostAttempts; failures++)
            world.Teams.Next.Enqueue(new SendOutcome.NotTaken("412"));

        await world.RunAsync(Hour, world.Instance());

        Assert.Equal((ItemState.GivenUp, 8, 0), await OutcomeAsync(world, "first"));
        Assert.Equal("412", (await world.ItemAsync("first")).Trouble);
        Assert.Equal((ItemState.Sent, 1, 0), await OutcomeAsync(world, "second"));
    }

    [Fact]
    public async Task Throttled_by_Teams_all_instances_leave_all_conversations_alone_for_as_long_as_it_asks()
    {
        using var world = await OutboxWorld.OpenAsync();
        var (one, other) = (world.Instance(), world.Instance("other"));
        world.Announce("dana", "to Dana");
        world.Teams.Next.Enqueue(new SendOutcome.NotTaken("429", TimeSpan.FromSeconds(30), IsThrottled: true));
        await one.SendDueAsync(CancellationToken.None);
        world.Announce("lee", "to Lee");

        await world.RunAsync(Hour, other, one);

        var throttled = world.Teams.Calls[0].At;
        Assert.Equal(3, world.Teams.Calls.Count);
        Assert.All(world.Teams.Calls.Skip(1), call => Assert.True(call.At - throttled >= TimeSpan.FromSeconds(30), $"{call.Text} {call.At - throttled} later"));
    }

    [Fact]
    public async Task When_the_answer_was_lost_it_is_posted_again_after_the_lease_alone_and_counted()
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Announce("dana", "hello");
        world.Teams.Next.Enqueue(new SendOutcome.Unknown("504"));

        await world.RunAsync(Hour, world.Instance(), world.Instance("other"));

        Assert.Equal(2, world.Teams.Calls.Count);
        Assert.True(world.Teams.Calls[1].At - world.Teams.Calls[0].At >= world.Options.Lease);
        Assert.Equal((ItemState.Sent, 2, 1), await OutcomeAsync(world, "hello"));
    }

    [Fact]
    public async Task What_Teams_finds_wrong_is_given_up_at_once()
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Announce("dana", "too long");
        world.Teams.Next.Enqueue(new SendOutcome.Rejected("413"));

        await world.RunAsync(Hour, world.Instance());

        Assert.Equal((ItemState.GivenUp, 1, 0), await OutcomeAsync(world, "too long"));
    }

    [Fact]
    public async Task What_cannot_be_composed_holds_up_nobody_else()
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Announce("dana", "broken");
        world.Announce("lee", "fine");
        world.Says = telling => telling.Due.About == "broken" ? throw new InvalidOperationException("planted") : new([]) { Post = OutgoingMessage.Words(telling.Due.About) };

        await world.RunAsync(Hour, world.Instance());

        Assert.Equal(["fine"], world.Teams.Texts);
        Assert.Equal((ItemState.GivenUp, 8, 0), await OutcomeAsync(world, "broken"));
    }

    [Fact]
    public async Task What_is_said_in_a_silent_conversation_waits()
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Announce("dana", "hello");
        var sender = world.Instance();
        await sender.LookAsync(CancellationToken.None);
        world.Teams.Silent.Add("person|dana");

        await world.RunAsync(TimeSpan.FromMinutes(2), sender);

        Assert.Empty(world.Teams.Calls);
        Assert.Equal(ItemState.Waiting, (await world.ItemAsync("hello")).State);
        world.Teams.Silent.Clear();
        await world.RunAsync(TimeSpan.FromMinutes(2), sender);
        Assert.Equal(["hello"], world.Teams.Texts);
    }

    private static async Task<(ItemState, int Attempts, int Repeats)> OutcomeAsync(OutboxWorld world, string about) =>
        await world.ItemAsync(about) is var item ? (item.State, item.Attempts, item.Repeats) : default;
}
