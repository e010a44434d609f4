using Xunit;

namespace Bot.Tests.Outbox;

/// <summary>10,000 messages wait at once: by three instances, in simulated time.</summary>
public sealed class DrainTests(ITestOutputHelper output)
{
    private const int People = 150;
    private const int Messages = 10_000;

    /// <summary>What Teams allows a bot in one conversation, and an app in a tenant.</summary>
    private static readonly (int Most, double Seconds)[] PerConversation = [(7, 1), (8, 2), (60, 30), (1_800, 3_600)];

    [Fact]
    public async Task They_go_out_within_the_limits_of_Teams_and_in_order_in_each_conversation()
    {
        using var world = await OutboxWorld.OpenAsync();
        // A tenth of all in one conversation, as when a busy channel is told of everything.
        var counts = Enumerable.Range(0, People).ToDictionary(person => $"p{person}", person => person == 0 ? 1_000 : 9_000 / (People - 1) + (person <= 9_000 % (People - 1) ? 1 : 0));
        foreach (var (person, count) in counts)
            world.Announce(person, Enumerable.Range(0, count).Select(number => $"{person} {number:D4}"));
        var begun = world.Clock.GetUtcNow();

        await world.RunAsync(TimeSpan.FromHours(2), world.Instance(), world.Instance("two"), world.Instance("three"));

        var calls = world.Teams.Calls;
        Assert.Equal(Messages, calls.Count);
        foreach (var conversation in calls.GroupBy(call => call.Conversation))
        {
            Assert.Equal(conversation.Select(call => call.Text).Order(StringComparer.Ordinal), conversation.Select(call => call.Text));
            foreach (var (most, seconds) in PerConversation)
                Within(most, seconds, [.. conversation.Select(call => call.At)]);
        }

        Within(50, 1, [.. calls.Select(call => call.At)]);
        var ends = calls.Where(call => call.Conversation != "person|p0").Max(call => call.At) - begun;
        var last = calls.Max(call => call.At) - begun;
        output.WriteLine($"9,000 messages in {People - 1} conversations went out in {ends.TotalSeconds:F0} s, the 1,000 of one conversation in {last.TotalSeconds:F0} s.");
        // 9,000 at 40 a second, and 1,000 of which 59 are there at once and the others come at 0.483 a second, less while all the others go out.
        Assert.InRange(ends.TotalSeconds, 220, 260);
        Assert.InRange(last.TotalSeconds, 1_940, 2_200);
    }

    private static void Within(int most, double seconds, DateTimeOffset[] moments)
    {
        for (var first = 0; first + most < moments.Length; first++)
            Assert.True((moments[first + most] - moments[first]).TotalSeconds > seconds - 1e-6, $"{most + 1} within {seconds} s at {moments[first]:O}");
    }
}
