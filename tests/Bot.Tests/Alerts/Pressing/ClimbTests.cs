using Domain.Alerts;
using Domain.Ledger;
using Domain.People;
using Domain.Reviews;
using Xunit;
using static Bot.Tests.Alerts.Pressing.PressingWorld;

namespace Bot.Tests.Alerts.Pressing;

/// <summary>What is critical climbs while nobody answers: channel, owner, who leads the account, their sponsor; each has four hours of their working time.</summary>
public sealed class ClimbTests : IAsyncLifetime
{
    private const string Key = "review.unready|qbr";
    private static readonly DateOnly Tuesday = new(2026, 11, 24);
    private PressingWorld world = null!;

    public async ValueTask InitializeAsync()
    {
        world = await PressingWorld.OpenAsync();
        await world.WriteAsync(Unprepared(Tuesday));
        await world.PassAsync();
    }

    public ValueTask DisposeAsync()
    {
        world.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_step_is_told_once_after_four_working_hours_and_stands_on_all_cards()
    {
        await HoursAsync(52);

        var posts = world.Calls.Where(call => call.What == "post" && call.Text.StartsWith("Brightwater: QBR", StringComparison.Ordinal)).Select(call => (call.To, At(call))).ToArray();
        Assert.Equal(
            [("channel|link", "Mon 10:00"), ("person|ana", "Mon 14:00"), ("person|ines", "Tue 10:00"), ("person|eva", "Tue 14:00")], posts);
        Assert.EndsWith(
            "nobody has answered: told this channel 23 Nov 2026, 10:00 Lisbon, Ana Costa 23 Nov 2026, 14:00 Lisbon, Inês Carvalho 24 Nov 2026, 10:00 Lisbon and Eva Brandt 24 Nov 2026, 14:00 Lisbon",
            world.Calls.Last(call => call.To == "channel|link" && call.Text.Contains("nobody has answered", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AlertAnswer.Acknowledged)]
    [InlineData(AlertAnswer.Snoozed)]
    [InlineData(AlertAnswer.Dismissed)]
    public async Task An_answer_stops_it(AlertAnswer answer)
    {
        await HoursAsync(3);
        await world.WriteAsync(Answer(Key, answer, AlertSeverity.Critical, new(2026, 11, 23)));
        await HoursAsync(30);

        Assert.DoesNotContain(world.Calls, call => call.To is "person|ana" or "person|eva");
    }

    [Fact]
    public async Task What_is_settled_does_not_climb()
    {
        await HoursAsync(3);
        await world.WriteAsync(Draft.Set(Partition.Account(Brightwater), Review.Kind, new("qbr"), "held").With(Review.Fields.State, ReviewState.Held));
        await HoursAsync(30);

        Assert.DoesNotContain(world.Calls, call => call.To is "person|ana" or "person|eva");
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_is_passed_over()
    {
        world.Silent.Add("person|ana");
        await HoursAsync(5);

        Assert.Contains(world.Calls, call => call.To == "person|ines" && call.Text.StartsWith("Brightwater: QBR", StringComparison.Ordinal) && At(call) == "Mon 14:00");
    }

    [Fact]
    public async Task Its_hours_are_those_of_whoever_was_told_last()
    {
        await world.WriteAsync(Draft.Set(Partition.Shared, Person.Kind, new("ana"), "part-time").With(Person.Fields.WorkingHours, "13:00-15:00"));
        await HoursAsync(52);

        Assert.DoesNotContain(world.Calls, call => call.To == "person|eva");
        Assert.Equal("Mon 14:00", At(world.Calls.First(call => call.To == "person|ana")));
    }

    [Fact]
    public async Task How_long_it_waits_is_a_setting()
    {
        world.Options.ClimbAfter = TimeSpan.FromHours(1);
        await HoursAsync(2);

        Assert.Equal(["Mon 11:00", "Mon 12:00"], world.Calls.Where(call => call.What == "post").Skip(1).Select(At));
    }

    private async Task HoursAsync(int hours)
    {
        for (var hour = 0; hour < hours; hour++)
            await world.PassAsync(hours: 1);
    }

    private static string At(Call call) => call.At.ToString("ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
