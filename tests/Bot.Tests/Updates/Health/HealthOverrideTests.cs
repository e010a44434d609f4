using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Health;
using Xunit;

namespace Bot.Tests.Updates.Health;

public sealed class HealthOverrideTests
{
    private const string Order = "set the health of Orbis Marine to yellow until 15 December 2026 because the new CIO is not on board yet";

    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task It_is_confirmed_with_old_and_new_shown_told_and_undone()
    {
        await using var desk = await OpenAsync();
        var asked = await desk.AskAsync(Someone.Dana, Alone, Order);
        Assert.Empty(await OverridesAsync(desk));
        Assert.Contains("without a colour", asked.Words(), StringComparison.Ordinal);
        Assert.Contains("the new CIO is not on board yet", asked.Words(), StringComparison.Ordinal);

        await desk.PressAsync(Someone.Dana, Alone, asked, Verbs.Apply);
        var called = Assert.Single(await OverridesAsync(desk));
        Assert.Equal((SmallPortfolio.Orbis, HealthBand.Yellow, new DateOnly(2026, 12, 15), "the new CIO is not on board yet"), (called.Account!.Value, called.Colour!.Value, called.Until!.Value, called.Reason));

        Assert.Contains("Orbis Marine is yellow by override", (await desk.AskAsync(Someone.Dana, Alone, "health of Orbis Marine")).Words(), StringComparison.Ordinal);
        await desk.AskAsync(Someone.Dana, Alone, "undo");
        Assert.Contains("Orbis Marine has no colour", (await desk.AskAsync(Someone.Dana, Alone, "health of Orbis Marine")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_one_takes_its_place_and_it_can_be_ended()
    {
        await using var desk = await OpenAsync();
        await ConfirmAsync(desk, Order);
        await ConfirmAsync(desk, "set Orbis Marine's health to red until 1 December 2026 because the CIO resigned");
        Assert.Equal(HealthBand.Red, Assert.Single(await OverridesAsync(desk)).Colour);

        await ConfirmAsync(desk, "clear the health override of Orbis Marine");

        Assert.Contains("Orbis Marine has no colour", (await desk.AskAsync(Someone.Dana, Alone, "health of Orbis Marine")).Words(), StringComparison.Ordinal);
        Assert.Contains("is not overridden", (await desk.AskAsync(Someone.Dana, Alone, "clear the health override of Orbis Marine")).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set the health of Orbis Marine to yellow because the CIO is new", "Until when?")]
    [InlineData("set the health of Orbis Marine to yellow until 15 December 2026", "Why?")]
    [InlineData("set the health of Orbis Marine until 15 December 2026 because the CIO is new", "To which colour?")]
    [InlineData("set the health of Orbis Marine to yellow until 15 December 2020 because the CIO is new", "has passed")]
    [InlineData("set the health of Orbis Marine to yellow until 15 December 2031 because the CIO is new", "a year at most")]
    public async Task What_is_missing_or_wrong_is_said_and_nothing_is_written(string order, string said)
    {
        await using var desk = await OpenAsync();

        Assert.Contains(said, (await desk.AskAsync(Someone.Dana, Alone, order)).Words(), StringComparison.Ordinal);
        Assert.Empty(await OverridesAsync(desk));
    }

    [Fact]
    public async Task Whoever_does_not_see_the_amounts_sets_no_health()
    {
        await using var desk = await OpenAsync();

        await desk.AskAsync(Someone.Nina, Somewhere.With(Someone.Nina), Order);

        Assert.Empty(await OverridesAsync(desk));
    }

    private static async Task ConfirmAsync(Desk desk, string order) => await desk.PressAsync(Someone.Dana, Alone, await desk.AskAsync(Someone.Dana, Alone, order), Verbs.Apply);

    private static async Task<IReadOnlyList<HealthOverride>> OverridesAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(HealthOverride.Kind, Clearance.Money);

    private static Task<Desk> OpenAsync() => Desk.OpenAsync();
}
