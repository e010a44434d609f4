using System.Text.Json.Nodes;
using Bot.People;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain.People;
using Testing.Cards;
using Xunit;

namespace Bot.Tests.Updates.Personal;

public sealed class PersonalSettingsTests
{
    private static readonly Somewhere Chat = Somewhere.With(Someone.Dana);

    [Theory]
    [InlineData("my settings")]
    [InlineData("setup")]
    public async Task The_card_says_where_each_value_comes_from(string text)
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Chat, text);
        Assert.Empty(CardSchema.Problems(sent.Card!.ToJsonString()));
        Assert.Empty(CardLint.Problems(sent.Card!.ToJsonString()));
        Assert.Contains("Europe/Berlin (from Teams)", sent.Json, StringComparison.Ordinal);
        Assert.Contains("08:00 (usual here), by UTC until you choose a time zone", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_holds_from_the_next_answer_on_and_can_be_taken_back()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Chat, "my settings");
        await desk.PressAsync(Someone.Dana, Chat, sent, Verbs.SaveSettings, Inputs("Asia/Tokyo", "de-DE", "07:30"));
        Assert.Equal(("Asia/Tokyo", "de-DE", "07:30"), await SetAsync(desk));
        Assert.Contains("4.242.421", (await desk.AskAsync(Someone.Dana, Chat, "forecast of Orbis Marine this quarter")).Json, StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Chat, Assert.Single(desk.Connector.Edits), Verbs.Undo);
        Assert.Equal((null, null, null), await SetAsync(desk));
    }

    [Fact]
    public async Task Defaults_that_are_left_alone_are_not_written()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Chat, "my settings");
        var body = await desk.PressAsync(Someone.Dana, Chat, sent, Verbs.SaveSettings, Inputs("teams", "teams", "08:00"));
        Assert.Contains("nothing was written", body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((null, null, null), await SetAsync(desk));
    }

    [Fact]
    public async Task A_choice_is_given_up_for_what_Teams_says()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AskAsync(Someone.Dana, Chat, "my time zone is Tokyo");
        var sent = await desk.AskAsync(Someone.Dana, Chat, "my settings");
        await desk.PressAsync(Someone.Dana, Chat, sent, Verbs.SaveSettings, Inputs("teams", "teams", "08:00"));
        Assert.Contains("Europe/Berlin (from Teams)", (await desk.AskAsync(Someone.Dana, Chat, "my settings")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_in_words()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AskAsync(Someone.Dana, Chat, "my time zone is Asia/Tokyo");
        Assert.Contains("Asia/Tokyo (you chose it)", (await desk.AskAsync(Someone.Dana, Chat, "my settings")).Json, StringComparison.Ordinal);
        await desk.AskAsync(Someone.Dana, Chat, "my digest at 7:30");
        await desk.AskAsync(Someone.Dana, Chat, "write numbers as in Germany");
        Assert.Equal(("Asia/Tokyo", "de-DE", "07:30"), await SetAsync(desk));
        await desk.AskAsync(Someone.Dana, Chat, "no digest");
        Assert.Equal(("Asia/Tokyo", "de-DE", ""), await SetAsync(desk));
        await desk.AskAsync(Someone.Dana, Chat, "undo");
        Assert.Equal(("Asia/Tokyo", "de-DE", "07:30"), await SetAsync(desk));
    }

    [Fact]
    public async Task Who_leads_no_accounts_gets_a_digest_when_they_choose_one()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Tom);
        Assert.Contains("none (usual here)", (await desk.AskAsync(Someone.Tom, chat, "my settings")).Words(), StringComparison.Ordinal);
        await desk.AskAsync(Someone.Tom, chat, "my digest at 7:30");
        Assert.Contains("07:30 (you chose it)", (await desk.AskAsync(Someone.Tom, chat, "my settings")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_press_changes_their_own_settings_only()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Chat, "my settings");
        await desk.PressAsync(Someone.Lee, Chat, sent, Verbs.SaveSettings, Inputs("Asia/Tokyo", "de-DE", "07:30"));
        Assert.Equal((null, null, null), await SetAsync(desk));
    }

    private static JsonObject Inputs(string zone, string numbers, string digest) =>
        new() { [Verbs.TimeZoneInput] = zone, [Verbs.NumbersInput] = numbers, [Verbs.DigestInput] = digest };

    private static async Task<(string? TimeZone, string? Locale, string? Digest)> SetAsync(Desk desk)
    {
        Person dana = PeopleIndex.Of((await desk.JournalAsync()).Now).Find(new("dana"))!;
        return (dana.TimeZone, dana.Locale, dana.DigestTime);
    }
}
