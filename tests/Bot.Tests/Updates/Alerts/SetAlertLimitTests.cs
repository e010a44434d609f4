using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Alerts;
using Xunit;

namespace Bot.Tests.Updates.Alerts;

/// <summary>The numbers that decide in rules, set in the chat.</summary>
public sealed class SetAlertLimitTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task Whoever_leads_an_account_sets_a_limit_of_it_and_can_undo_that()
    {
        await using var desk = await Desk.OpenAsync();

        var asked = await desk.AskAsync(Someone.Dana, Alone, "warn about stalled deals for Orbis after 20 days");
        Assert.Contains("Set the limit of stalled deals for Orbis", asked.Words(), StringComparison.Ordinal);
        Assert.Contains("30 (as before)", asked.Json, StringComparison.Ordinal);
        Assert.Empty(await SettingsAsync(desk));

        var done = await desk.PressAsync(Someone.Dana, Alone, asked, Verbs.Apply);

        var setting = Assert.Single(await SettingsAsync(desk));
        Assert.Equal(("deal.stalled", "days", 20m), (setting.Rule, setting.Name, setting.Value));
        Assert.NotNull(setting.Account);
        Assert.Contains("Undo", done.ToJsonString(), StringComparison.Ordinal);
        await desk.AskAsync(Someone.Dana, Alone, "undo");
        Assert.DoesNotContain(await SettingsAsync(desk), one => one.Value is not null);
    }

    [Fact]
    public async Task Setting_it_again_changes_the_same_record_and_shows_what_it_was()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var words in (string[])["warn about stalled deals for Orbis after 20 days", "warn me about stalled deals at Orbis after three weeks"])
            await desk.PressAsync(Someone.Dana, Alone, await desk.AskAsync(Someone.Dana, Alone, words), Verbs.Apply);

        Assert.Equal(21, Assert.Single(await SettingsAsync(desk)).Value);
        Assert.Contains("set already", (await desk.AskAsync(Someone.Dana, Alone, "warn about stalled deals for Orbis after 21 days")).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warn about stalled deals after 30 days", "set by an administrator")]
    [InlineData("warn about stalled deals for Orbis after 900 days", "from 1 to 365, a whole number")]
    [InlineData("warn about stalled deals for Orbis after 2.5 days", "from 1 to 365, a whole number")]
    [InlineData("warn about stalled deals for Orbis after 30 points", "Which number do you mean?")]
    [InlineData("warn about the weather for Orbis after 30 days", "Which alerts do you mean?")]
    public async Task What_cannot_be_set_says_what_can(string words, string expected)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Contains(expected, (await desk.AskAsync(Someone.Dana, Alone, words)).Words(), StringComparison.Ordinal);
        Assert.Empty(await SettingsAsync(desk));
    }

    [Fact]
    public async Task Whoever_does_not_own_the_account_sets_no_limit_of_it()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Contains("set by its lead", (await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "warn about stalled deals for Orbis after 20 days")).Words(), StringComparison.Ordinal);
        Assert.Empty(await SettingsAsync(desk));
    }

    [Fact]
    public async Task It_can_be_said_in_German()
    {
        await using var desk = await Desk.OpenAsync();

        var asked = await desk.AskAsync(Someone.Dana, Alone, "warne uns vor stockenden Deals bei Orbis nach 20 Tagen");

        await desk.PressAsync(Someone.Dana, Alone, asked, Verbs.Apply);
        Assert.Equal(20, Assert.Single(await SettingsAsync(desk)).Value);
    }

    private static async Task<IReadOnlyList<AlertLimitSetting>> SettingsAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(AlertLimitSetting.Kind, Clearance.Open);
}
