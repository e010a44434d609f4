using System.Text.Json.Nodes;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Channels;
using Domain.Ledger;
using Testing.Cards;
using Xunit;

namespace Bot.Tests.Updates.Channels;

public sealed class ChannelSetupTests
{
    private const string Other = "19:other@thread.tacv2";

    [Fact]
    public async Task The_card_shows_what_is_set_and_who_listens_with_inputs_for_an_owner()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "setup");
        Assert.Empty(CardSchema.Problems(sent.Card!.ToJsonString()));
        Assert.Empty(CardLint.Problems(sent.Card!.ToJsonString()));
        Assert.Contains("Linked to Orbis Marine", sent.Json, StringComparison.Ordinal);
        Assert.Contains("3 people here", sent.Json, StringComparison.Ordinal);
        Assert.Equal("orbis", Input(sent, Verbs.AccountsInput)["value"]!.GetValue<string>());
        Assert.NotNull(sent.Button(Verbs.SaveSetup));
    }

    [Fact]
    public async Task Saving_writes_everything_as_one_update_and_shows_old_and_new_to_everyone()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Lee, Somewhere.OtherChannel, "set up this channel");
        var body = await desk.PressAsync(Someone.Lee, Somewhere.OtherChannel, sent, Verbs.SaveSetup, Inputs("vanta", "08:15", "Asia/Tokyo"));
        Assert.Contains("none → Vanta Foods", body.ToJsonString().Replace("\\u2192", "→", StringComparison.Ordinal), StringComparison.Ordinal);
        var edit = Assert.Single(desk.Connector.Edits);
        Assert.Equal(sent.Activity, edit.Activity);
        Assert.NotNull(edit.Button(Verbs.Undo));
        var link = Assert.Single(await LinksAsync(desk, Other));
        Assert.Equal(("08:15", "Asia/Tokyo", "lee"), (link.DigestTime, link.TimeZone, link.LinkedBy!.Value.Value));
        Assert.Equal([SmallPortfolio.Vanta], link.Accounts);
        Assert.Single(await RowsAsync(desk, "lee"));
    }

    [Fact]
    public async Task Undo_puts_back_what_was_set_before()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "setup");
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, sent, Verbs.SaveSetup, Inputs("", "09:00", "Europe/Berlin"));
        Assert.All(await LinksAsync(desk, "19:orbis@thread.tacv2"), link => Assert.Empty(link.Accounts));
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, desk.Connector.Edits[0], Verbs.Undo);
        Assert.Equal([SmallPortfolio.Orbis], Assert.Single(await LinksAsync(desk, "19:orbis@thread.tacv2")).Accounts);
    }

    [Fact]
    public async Task Pressing_twice_saves_once_and_says_the_same()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Lee, Somewhere.OtherChannel, "setup");
        var inputs = Inputs("vanta", "08:15", "Asia/Tokyo");
        await Task.WhenAll(
            desk.PressAsync(Someone.Lee, Somewhere.OtherChannel, sent, Verbs.SaveSetup, inputs), desk.PressAsync(Someone.Lee, Somewhere.OtherChannel, sent, Verbs.SaveSetup, inputs));
        var later = await desk.PressAsync(Someone.Lee, Somewhere.OtherChannel, sent, Verbs.SaveSetup, inputs);
        Assert.Contains("Channel set up", later.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(await RowsAsync(desk, "lee"));
    }

    [Fact]
    public async Task What_is_set_already_writes_nothing_and_says_so()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "setup");
        var body = await desk.PressAsync(Someone.Dana, Somewhere.Channel, sent, Verbs.SaveSetup, Inputs("orbis", "", "Europe/Berlin"));
        Assert.Contains("nothing was written", body.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(desk, "dana"));
        Assert.Empty(desk.Connector.Edits);
    }

    [Fact]
    public async Task Who_owns_no_account_sees_the_state_and_whom_to_ask_but_no_inputs()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "setup");
        Assert.Contains("ask Dana Fox", sent.Json, StringComparison.Ordinal);
        Assert.Null(sent.Button(Verbs.SaveSetup));
        Assert.DoesNotContain("Input.", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_is_authorised_anew_whoever_got_the_card()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "setup");
        // Tom owns nothing, and Dana does not own Vanta: both are refused whatever the inputs say.
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, sent, Verbs.SaveSetup, Inputs("", "", "Europe/Berlin"));
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, sent, Verbs.SaveSetup, Inputs("orbis", "07:00", "Asia/Tokyo"));
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, sent, Verbs.SaveSetup, Inputs("orbis,vanta", "", "Europe/Berlin"));
        await desk.PressAsync(Someone.Ada, Somewhere.Channel, sent, Verbs.SaveSetup, Inputs("orbis,no-such-account", "", "Europe/Berlin"));
        Assert.Empty(await RowsAsync(desk, "tom"));
        Assert.Empty(await RowsAsync(desk, "dana"));
        Assert.Empty(await RowsAsync(desk, "ada"));
        Assert.Equal([SmallPortfolio.Orbis], Assert.Single(await LinksAsync(desk, "19:orbis@thread.tacv2")).Accounts);
    }

    [Fact]
    public async Task A_card_that_somebody_else_made_old_shows_who_did_what_and_the_state_now()
    {
        await using var desk = await OpenAsync();
        var stale = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "setup");
        await desk.AskAsync(Someone.Ada, Somewhere.Channel, "digest at 7:00");
        var body = (await desk.PressAsync(Someone.Dana, Somewhere.Channel, stale, Verbs.SaveSetup, Inputs("orbis", "09:00", "Europe/Berlin"))).ToJsonString();
        Assert.Contains("Somebody changed this meanwhile", body, StringComparison.Ordinal);
        Assert.Contains("Ada Admin", body, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"07:00\"", body, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(desk, "dana"));

        // The card in its place is a fresh one: it can be saved.
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, Assert.Single(desk.Connector.Edits), Verbs.SaveSetup, Inputs("orbis", "09:00", "Europe/Berlin"));
        Assert.Equal("09:00", Assert.Single(await LinksAsync(desk, "19:orbis@thread.tacv2")).DigestTime);
    }

    [Fact]
    public async Task With_a_guest_it_is_said_that_amounts_are_hidden()
    {
        await using var desk = await OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member(), Someone.Guest.Member("guest")];
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "setup");
        Assert.Contains("3 people here, 1 from outside: amounts are hidden", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_that_not_everybody_may_know_of_are_named_only_to_whoever_asks_for_them()
    {
        await using var desk = await OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Lee.Member(), Someone.Nina.Member()];
        var sent = await desk.AskAsync(Someone.Lee, Somewhere.OtherChannel, "setup");
        Assert.DoesNotContain("Vanta", sent.Json, StringComparison.Ordinal);
        var alone = await desk.PressAsync(Someone.Lee, Somewhere.OtherChannel, sent, Verbs.ShowSetup);
        Assert.Contains("Vanta Foods", alone.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(desk.Connector.Edits);
    }

    [Theory]
    [InlineData("""{"card":"c"}""")]
    [InlineData("""{"card":"c","seen":"x"}""")]
    [InlineData("""{"seen":"1"}""")]
    [InlineData("null")]
    public async Task A_press_that_no_card_of_ours_sends_writes_nothing(string data)
    {
        await using var desk = await OpenAsync();
        foreach (var verb in new[] { Verbs.SaveSetup, Verbs.SaveSettings, Verbs.Apply, Verbs.Discard, Verbs.AddToTeam, Verbs.RemoveFromTeam })
        {
            var (status, _) = await desk.PostAsync(Activities.Press(desk.Connector.Url, Someone.Dana, Somewhere.Channel, "sent-1", verb, JsonNode.Parse(data)));
            Assert.True(status is 200 or 400, $"{verb} {data}: {status}");
        }

        Assert.Empty(await RowsAsync(desk, "dana"));
    }

    [Fact]
    public async Task Time_zone_and_digest_are_set_in_words_and_taken_back_in_words()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Somewhere.Channel, "time zone Tokyo");
        await desk.AskAsync(Someone.Dana, Somewhere.Channel, "digest at 8:30");
        var link = Assert.Single(await LinksAsync(desk, "19:orbis@thread.tacv2"));
        Assert.Equal(("Asia/Tokyo", "08:30"), (link.TimeZone, link.DigestTime));
        await desk.AskAsync(Someone.Dana, Somewhere.Channel, "no digest");
        Assert.Equal("", Assert.Single(await LinksAsync(desk, "19:orbis@thread.tacv2")).DigestTime);
        await desk.AskAsync(Someone.Dana, Somewhere.Channel, "undo");
        Assert.Equal("08:30", Assert.Single(await LinksAsync(desk, "19:orbis@thread.tacv2")).DigestTime);
    }

    [Fact]
    public async Task A_time_zone_that_is_not_known_is_answered_with_those_near_it()
    {
        await using var desk = await OpenAsync();
        Assert.Contains("Europe/Berlin", (await desk.AskAsync(Someone.Dana, Somewhere.Channel, "time zone Berlni")).Json, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(desk, "dana"));
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom, Someone.Lee);
        return desk;
    }

    private static JsonObject Inputs(string accounts, string digest, string zone) =>
        new() { [Verbs.AccountsInput] = accounts, [Verbs.DigestInput] = digest, [Verbs.TimeZoneInput] = zone };

    private static JsonNode Input(Sent sent, string id) => sent.Card!["body"]!.AsArray().Single(element => element!["id"]?.GetValue<string>() == id)!;

    private static async Task<IReadOnlyList<ChannelLink>> LinksAsync(Desk desk, string conversation) =>
        [.. (await desk.JournalAsync()).Now.Of(ChannelLink.Kind, Clearance.Restricted).Where(link => link.Conversation == conversation)];

    private static async Task<IReadOnlyList<Change>> RowsAsync(Desk desk, string person) =>
        [.. (await desk.JournalAsync()).Entries.Select(entry => entry.Change).Where(change => change.By == person)];
}
