using Bot.Outbox;
using Bot.Rendering;
using Xunit;

namespace Bot.Tests.Outbox;

/// <summary>One card per subject: it is edited, and what is worse says so in its thread.</summary>
public sealed class SubjectTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private int level;

    [Fact]
    public async Task The_first_time_a_card_is_posted_and_then_it_is_edited()
    {
        using var world = await OpenAsync(isWorse: false);
        await SayAsync(world);
        await SayAsync(world);

        Assert.Equal([("post", "level 1", null), ("edit", "level 2", null)], Said(world));
    }

    [Fact]
    public async Task What_is_worse_is_edited_and_said_in_the_thread_of_its_card()
    {
        using var world = await OpenAsync(isWorse: true);
        await SayAsync(world);
        await SayAsync(world);
        await SayAsync(world);

        Assert.Equal(
            [("post", "level 1", null), ("edit", "level 2", null), ("post", "worse", "m1"), ("edit", "level 3", null), ("post", "worse", "m1")], Said(world));
    }

    [Fact]
    public async Task An_edit_whose_answer_was_lost_is_done_again_and_is_no_repeat()
    {
        using var world = await OpenAsync(isWorse: false);
        await SayAsync(world);
        world.Teams.Next.Enqueue(new SendOutcome.Unknown("timed out"));
        await SayAsync(world);

        Assert.Equal([("post", "level 1", null), ("edit", "level 2", null), ("edit", "level 2", null)], Said(world));
        Assert.All(await world.ItemsAsync(), item => Assert.Equal(0, item.Repeats));
        Assert.True(world.Teams.Calls[2].At - world.Teams.Calls[1].At < world.Options.Lease);
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_posted_anew()
    {
        using var world = await OpenAsync(isWorse: true);
        await SayAsync(world);
        world.Teams.Next.Enqueue(new SendOutcome.Gone());
        await SayAsync(world);
        await SayAsync(world);

        Assert.Equal([("post", "level 1", null), ("edit", "level 2", null), ("post", "level 2", null), ("edit", "level 3", null), ("post", "worse", "m3")], Said(world));
    }

    [Fact]
    public async Task What_is_over_when_its_time_has_come_is_not_said()
    {
        using var world = await OutboxWorld.OpenAsync();
        world.Says = _ => Saying.Nothing(OutboxWorld.Level(0));
        world.Announce("dana", "over");

        await world.RunAsync(Hour, world.Instance());

        Assert.Empty(world.Teams.Calls);
        Assert.Equal(ItemState.NothingToSay, (await world.ItemAsync("over")).State);
    }

    private async Task<OutboxWorld> OpenAsync(bool isWorse)
    {
        var world = await OutboxWorld.OpenAsync();
        world.Says = telling =>
        {
            // What was told before is what it is compared with.
            Assert.Equal(level - 1, telling.Before.Levels.GetValueOrDefault("level"));
            return new(OutboxWorld.Level(level)) { Edit = OutgoingMessage.Words($"level {level}"), Post = isWorse ? OutgoingMessage.Words("worse") : null };
        };
        return world;
    }

    /// <summary>The next day, one level higher.</summary>
    private async Task SayAsync(OutboxWorld world)
    {
        level++;
        world.AnnounceOn(new DateOnly(2026, 11, 22).AddDays(level), "dana", "the subject");
        await world.RunAsync(Hour, world.Instance());
    }

    private static IEnumerable<(string What, string Text, string? Under)> Said(OutboxWorld world) => world.Teams.Calls.Select(call => (call.What, call.Text, call.Under));
}
