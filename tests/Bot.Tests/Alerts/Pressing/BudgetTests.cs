using Xunit;
using static Bot.Tests.Alerts.Pressing.PressingWorld;

namespace Bot.Tests.Alerts.Pressing;

/// <summary>Nobody is disturbed more often than five times in seven days by what is not critical.</summary>
public sealed class BudgetTests : IAsyncLifetime
{
    private PressingWorld world = null!;

    public async ValueTask InitializeAsync() => world = await PressingWorld.OpenAsync();

    public ValueTask DisposeAsync()
    {
        world.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_sixth_waits_for_the_digest_and_what_has_most_money_comes_first()
    {
        await PressAsync(7);
        await world.PassAsync();
        // As fast as Teams allows in one conversation.
        await world.PassAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(["A3", "A4", "A5", "A6", "A7"], Accounts().Order());
        await world.PassAsync(hours: 2);
        Assert.Equal(5, world.Calls.Count);

        world.Clock.SetUtcNow(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await world.PassAsync();
        Assert.Contains(world.Calls, call => call.To == "person|ines" && call.Text.Contains("A1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_critical_comes_all_the_same()
    {
        await PressAsync(6);
        await world.PassAsync();
        await world.PassAsync(TimeSpan.FromSeconds(20));
        await world.WriteAsync(Unprepared(new(2026, 11, 24), "a1"));
        await world.PassAsync(hours: 1);

        Assert.Contains("QBR not prepared", Assert.Single(world.Calls.Skip(5), call => call.What == "post").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_in_a_channel_counts_for_whoever_leads_its_account()
    {
        world.Options.WeeklyBudget = 1;
        world.Silent.Add("person|ana");
        await world.WriteAsync(Late("d1"));
        await world.PassAsync();
        await PressAsync(1);
        await world.PassAsync(hours: 1);

        Assert.Equal([("post", "channel|link")], world.Said);
    }

    [Fact]
    public async Task After_seven_days_there_is_room_again()
    {
        world.Options.WeeklyBudget = 1;
        await PressAsync(1);
        await world.PassAsync();
        await PressAsync(2);
        world.Clock.SetUtcNow(new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero));
        await world.PassAsync();
        Assert.Equal(["A1"], Accounts());

        world.Clock.SetUtcNow(new(2026, 11, 30, 11, 0, 0, TimeSpan.Zero));
        await world.PassAsync();
        Assert.Equal(["A1", "A2"], Accounts());
    }

    private string[] Accounts() => [.. world.Calls.Where(call => call is { What: "post", To: "person|ana" }).Select(call => call.Text.Split(':')[0])];

    /// <summary>One late deal at each of so many accounts without a channel, each worth more than the one before.</summary>
    private async Task PressAsync(int accounts)
    {
        for (var number = 1; number <= accounts; number++)
        {
            await world.AddAccountAsync($"A{number}");
            await world.WriteAsync(Late($"late{number}", $"a{number}", 100_000 * number));
        }
    }
}
