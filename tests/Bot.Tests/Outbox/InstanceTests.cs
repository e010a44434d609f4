using Bot.Outbox;
using Xunit;

namespace Bot.Tests.Outbox;

/// <summary>Several instances over the same tables.</summary>
public sealed class InstanceTests
{
    [Fact]
    public async Task Each_message_goes_out_once_and_in_order_however_many_send()
    {
        using var world = await OutboxWorld.OpenAsync();
        string[] people = ["dana", "lee", "tom", "ada", "nina"];
        foreach (var person in people)
            world.Announce(person, Enumerable.Range(0, 8).Select(number => $"{person} {number}"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => world.Instance($"bot{number}").SendDueAsync(CancellationToken.None))));
        await world.RunAsync(TimeSpan.FromHours(1), world.Instance("later"));

        foreach (var person in people)
            Assert.Equal(Enumerable.Range(0, 8).Select(number => $"{person} {number}"), world.Teams.Calls.Where(call => call.Conversation == $"person|{person}").Select(call => call.Text));
        Assert.All(await world.ItemsAsync(), item => Assert.Equal((ItemState.Sent, 1, 0), (item.State, item.Attempts, item.Repeats)));
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(30)]
    public async Task While_one_sends_another_whose_clock_differs_by_half_a_minute_leaves_the_conversation_alone(int ahead)
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Announce("dana", "hello", "and more");
        var (one, other) = (world.Instance(), world.Instance("other", TimeSpan.FromSeconds(ahead)));
        var answered = new TaskCompletionSource();
        world.Teams.Holding = answered;
        var sending = one.SendDueAsync(CancellationToken.None);

        // The call to Teams takes as long as it may.
        await world.RunAsync(TimeSpan.FromSeconds(35), other);
        Assert.Equal(["hello"], world.Teams.Texts);
        answered.SetResult();
        await sending;
        await world.RunAsync(TimeSpan.FromMinutes(5), other, one);

        Assert.Equal(["hello", "and more"], world.Teams.Texts);
        Assert.All(await world.ItemsAsync(), item => Assert.Equal((ItemState.Sent, 0), (item.State, item.Repeats)));
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(30)]
    public async Task What_an_instance_that_died_was_sending_is_taken_over_after_its_lease_and_what_it_says_then_counts_no_more(int ahead)
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Announce("dana", "hello");
        var (one, other) = (world.Instance(), world.Instance("other", TimeSpan.FromSeconds(ahead)));
        var answered = new TaskCompletionSource();
        world.Teams.Holding = answered;
        var sending = one.SendDueAsync(CancellationToken.None);

        await world.RunAsync(TimeSpan.FromMinutes(5), other);
        Assert.Equal(["hello", "hello"], world.Teams.Texts);
        Assert.InRange(world.Teams.Calls[1].At - world.Teams.Calls[0].At, world.Options.Lease - TimeSpan.FromSeconds(30), world.Options.Lease + TimeSpan.FromSeconds(31));
        var recorded = await world.ItemAsync("hello");
        Assert.Equal((ItemState.Sent, 1, "m2"), (recorded.State, recorded.Repeats, recorded.ActivityId));

        // It was asleep, not dead.
        answered.SetResult();
        Assert.Equal(0, await sending);
        Assert.Equal(recorded, await world.ItemAsync("hello"));
    }

    [Fact]
    public async Task A_clock_that_was_ahead_for_a_while_stops_nobody_when_it_is_set_back()
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Announce("dana", "hello");
        await world.Instance("ahead", TimeSpan.FromDays(40)).SendDueAsync(CancellationToken.None);
        world.Announce("dana", "and more");
        world.Announce("lee", "to Lee");

        await world.RunAsync(TimeSpan.FromMinutes(1), world.Instance());

        Assert.Equal(["and more", "hello", "to Lee"], world.Teams.Texts.Order(StringComparer.Ordinal));
    }
}
