using Bot.Outbox;
using Xunit;

namespace Bot.Tests.Outbox;

/// <summary>Administrators hear of what could not be said.</summary>
public sealed class UndeliveredTests
{
    [Fact]
    public async Task Each_is_told_once_a_day_in_private_and_not_what_it_was()
    {
        using var world = await OutboxWorld.OpenAsync();
        await world.AdministratorAsync("ada");
        await world.AdministratorAsync("ben");
        Lose(world, "first", "second");

        await RunAsync(world);
        Assert.Equal(["person|ada", "person|ben"], Notices(world));
        Assert.All(world.Teams.Calls.Where(call => call.Conversation != "person|dana"), call => Assert.DoesNotContain("first", call.Text, StringComparison.Ordinal));

        Lose(world, "third");
        await RunAsync(world);
        Assert.Equal(2, Notices(world).Length);

        world.Clock.Advance(TimeSpan.FromDays(1));
        Lose(world, "fourth");
        await RunAsync(world);
        Assert.Equal(4, Notices(world).Length);
    }

    [Fact]
    public async Task While_all_is_said_they_are_left_in_peace()
    {
        using var world = await OutboxWorld.OpenAsync();
        await world.AdministratorAsync("ada");
        world.Announce("dana", "hello");

        await RunAsync(world);

        Assert.Equal(["hello"], world.Teams.Texts);
    }

    [Fact]
    public async Task One_whose_own_chat_is_closed_makes_no_further_notices()
    {
        using var world = await OutboxWorld.OpenAsync();
        await world.AdministratorAsync("ada");
        Lose(world, "first");
        world.Teams.Next.Enqueue(new SendOutcome.Closed());

        await RunAsync(world);
        await RunAsync(world);

        Assert.Equal(["person|ada"], Notices(world));
    }

    private static void Lose(OutboxWorld world, params string[] words)
    {
        world.Announce("dana", words);
        foreach (var _ in words)
            world.Teams.Next.Enqueue(new SendOutcome.Closed());
    }

    /// <summary>Two instances look again and again.</summary>
    private static async Task RunAsync(OutboxWorld world)
    {
        var (one, other) = (world.Instance(), world.Instance("other"));
        for (var look = 0; look < 3; look++)
            await world.RunAsync(TimeSpan.FromMinutes(1), one, other);
    }

    private static string[] Notices(OutboxWorld world) => [.. world.Teams.Calls.Select(call => call.Conversation).Where(to => to != "person|dana").Order(StringComparer.Ordinal)];
}
