using Domain.Escalations;
using Xunit;
using static Bot.Tests.Escalations.EscalationWorld;

namespace Bot.Tests.Escalations;

/// <summary>Resolved is not closed: somebody asks the client.</summary>
public sealed class EscalationVerificationTests
{
    private const string Monday = "2026-05-18T08:00Z";

    [Fact]
    public async Task Whoever_raised_it_asks_the_client_before_it_closes_and_without_a_yes_it_is_open_again()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync();
        await world.AtAsync("2026-05-15T12:01Z");
        await world.MoveAsync(EscalationState.Resolved);

        var asked = await world.AtAsync("2026-05-15T13:00Z");
        AssertTold(["edit jane: Outage in Kiel: resolved.", "post tom: Outage in Kiel: resolved."], asked);
        Assert.Contains("Please ask the client whether it is over", asked.Single(told => told.StartsWith("post tom", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("Please ask the client", asked.Single(told => told.StartsWith("edit jane", StringComparison.Ordinal)), StringComparison.Ordinal);

        await world.MoveAsync(EscalationState.Open);
        AssertTold(["edit jane: Outage in Kiel: escalated, level 1.", "edit tom: Outage in Kiel: escalated, level 1.", "post jane: Outage in Kiel: escalated, level 1"], await world.AtAsync("2026-05-15T14:00Z"));
        Assert.Empty(await world.AtAsync("2026-05-18T08:59Z"));
        // Opened again at 15:00 in Berlin: two hours of Friday, two of Monday.
        Assert.NotEmpty(await world.AtAsync("2026-05-18T09:01Z"));

        await world.MoveAsync(EscalationState.Resolved);
        await world.AtAsync("2026-05-18T11:00Z");
        await world.MoveAsync(EscalationState.Verified);
        AssertTold(
            ["edit jane: Outage in Kiel: resolved, the client agrees.", "edit lea: Outage in Kiel: resolved, the client agrees.", "edit tom: Outage in Kiel: resolved, the client agrees."],
            await world.AtAsync("2026-05-18T12:00Z"));
        await world.MoveAsync(EscalationState.Closed);
        Assert.Equal(3, (await world.AtAsync("2026-05-18T13:00Z")).Count(told => told.StartsWith("edit", StringComparison.Ordinal) && told.Contains(": closed.", StringComparison.Ordinal)));
        Assert.Empty(await world.AtAsync("2026-05-19T13:00Z"));
    }

    [Theory]
    [InlineData("lea", "person|tom")]
    [InlineData("ada", "person|tom", "person|lea")]
    public async Task Where_there_is_no_conversation_with_whoever_raised_it_the_next_is_asked_in_their_place(string asked, params string[] silent)
    {
        using var world = await EscalationWorld.OpenAsync();
        world.Teams.Silent.UnionWith(silent);
        await world.RaiseAsync();
        await world.AtAsync("2026-05-15T12:01Z");
        await world.MoveAsync(EscalationState.Resolved);

        var told = await world.AtAsync("2026-05-15T13:00Z");

        AssertTold(["edit jane: Outage in Kiel: resolved.", $"post {asked}: Outage in Kiel: resolved."], told);
        Assert.Contains("Please ask the client whether it is over", told.Single(one => one.StartsWith($"post {asked}", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(await world.AtAsync("2026-05-15T14:00Z"));
    }

    [Fact]
    public async Task Whoever_is_asked_in_the_place_of_another_is_asked_although_their_card_says_that_it_is_resolved()
    {
        using var world = await EscalationWorld.OpenAsync();
        world.Teams.Silent.Add("person|tom");
        await world.RaiseAsync();
        await world.AtAsync("2026-05-15T12:01Z");
        await world.AtAsync(Monday);
        await world.MoveAsync(EscalationState.Resolved);

        var told = await world.AtAsync("2026-05-18T09:00Z");

        Assert.Contains(told, one => one.StartsWith("post lea: Outage in Kiel: resolved", StringComparison.Ordinal));
        Assert.Contains("Please ask the client whether it is over", told.Last(one => one.StartsWith("edit lea", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
