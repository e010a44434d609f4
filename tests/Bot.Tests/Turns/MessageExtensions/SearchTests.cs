using System.Text.Json.Nodes;
using Bot.Rendering;
using Testing;
using Xunit;

namespace Bot.Tests.Turns.MessageExtensions;

/// <summary>Somebody looks for a record while they write, and puts its card into the conversation.</summary>
public sealed class SearchTests
{
    private static readonly Somewhere BetweenPeople = new("personal", "19:dana_lee@unq.gbl.spaces");

    [Fact]
    public async Task In_the_linked_channel_a_deal_is_found_and_its_card_shows_what_everybody_there_may_see()
    {
        await using var desk = await TeamDeskAsync();

        var found = await SearchAsync(desk, Someone.Dana, Somewhere.Channel, "fleet");

        var only = Assert.Single(found.Attachments);
        Assert.Equal("Fleet renewal", (string?)only["preview"]!["content"]!["title"]);
        Assert.Contains(SmallPortfolio.Won, only["content"]!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("31.3", only["content"]!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_guest_in_the_channel_neither_the_list_nor_the_card_shows_an_amount_and_the_card_says_why()
    {
        await using var desk = await TeamDeskAsync(Someone.Guest.Member("guest"));

        var found = await SearchAsync(desk, Someone.Dana, Somewhere.Channel, "fleet");

        Assert.DoesNotContain("4,242", found.Body.Words(), StringComparison.Ordinal);
        Assert.Contains("not everybody here may see them", Assert.Single(found.Attachments)["content"]!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_chat_that_the_bot_is_not_in_an_account_is_its_name_alone_and_nothing_else_is_found()
    {
        await using var desk = await TeamDeskAsync();

        var account = await SearchAsync(desk, Someone.Dana, BetweenPeople, "orbis");
        var deal = await SearchAsync(desk, Someone.Dana, BetweenPeople, "fleet");

        var card = Assert.Single(account.Attachments)["content"]!.Words();
        Assert.Contains("Orbis Marine", card, StringComparison.Ordinal);
        Assert.Contains("I do not know everybody who reads this", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Led by", card, StringComparison.Ordinal);
        Assert.Empty(deal.Attachments);
        Assert.Contains("Add me to it", deal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_in_a_chat_that_the_bot_is_not_in_does_not_make_it_somebodys_private_chat()
    {
        await using var desk = await TeamDeskAsync();
        await SearchAsync(desk, Someone.Dana, BetweenPeople, "orbis");
        await SearchAsync(desk, Someone.Dana, new("personal", "a:with-another-bot"), "orbis");

        var found = await SearchAsync(desk, Someone.Dana, new("personal", "a:with-another-bot"), "fleet");

        Assert.Empty(found.Attachments);
    }

    [Fact]
    public async Task In_the_private_chat_all_is_shown_that_the_person_may_see()
    {
        await using var desk = await TeamDeskAsync();
        await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "help");

        var found = await SearchAsync(desk, Someone.Dana, Somewhere.With(Someone.Dana), "", ("initialRun", "true"));

        Assert.Equal(["Orbis Marine", "Vanta Foods"], found.Titles);
    }

    [Fact]
    public async Task Each_tab_looks_for_its_own_kind_and_pages_go_on_where_the_last_ended()
    {
        await using var desk = await TeamDeskAsync();
        await desk.SayAsync(Someone.Lee, Somewhere.With(Someone.Lee), "help");

        var accounts = await SearchAsync(desk, Someone.Lee, Somewhere.With(Someone.Lee), "", ("command", "accounts"));
        var second = await SearchAsync(desk, Someone.Lee, Somewhere.With(Someone.Lee), "", ("command", "accounts"), ("skip", "1"));
        var end = await SearchAsync(desk, Someone.Lee, Somewhere.With(Someone.Lee), "", ("command", "accounts"), ("skip", "2"));

        Assert.Equal(["Vanta Foods", "Orbis Marine"], accounts.Titles);
        Assert.Equal(["Orbis Marine"], second.Titles);
        Assert.Equal("That was all.", end.Text);
    }

    [Fact]
    public async Task Every_search_of_the_manifest_finds_its_own_kind_only()
    {
        await using var desk = await TeamDeskAsync();
        await desk.SayAsync(Someone.Lee, Somewhere.With(Someone.Lee), "log a risk on Vanta Foods: the plant may close");
        var commands = JsonNode.Parse(await File.ReadAllTextAsync(Repository.At("manifest", "manifest.json")))!["composeExtensions"]![0]!["commands"]!.AsArray()
            .Where(command => (string?)command!["type"] == "query").ToDictionary(command => (string)command!["id"]!, command => (string)command!["title"]!);

        foreach (var (id, title) in commands)
            Assert.All(
                (await SearchAsync(desk, Someone.Lee, Somewhere.With(Someone.Lee), "vanta", ("command", id))).Kinds,
                kind => Assert.True(id == "search" || title == kind + "s", $"{id} finds a {kind}"));
        Assert.Equal(["search", "accounts", "deals", "contacts", "risks"], commands.Keys);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_strangers_are_asked_to_introduce_themselves()
    {
        await using var desk = await TeamDeskAsync();

        Assert.Equal("I know nothing called “zzzz” that you may see.", (await SearchAsync(desk, Someone.Dana, Somewhere.Channel, "zzzz")).Text);
        Assert.Contains("Write to me first", (await SearchAsync(desk, Someone.Guest, Somewhere.Channel, "orbis")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_of_an_inserted_card_answers_whoever_presses_with_what_they_may_see()
    {
        await using var desk = await TeamDeskAsync();
        var card = Assert.Single((await SearchAsync(desk, Someone.Dana, Somewhere.Channel, "orbis", ("command", "accounts"))).Attachments)["content"]!;
        var data = new Sent("POST", "", "inserted", new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = card.DeepClone() }) });

        var answered = await desk.PressAsync(Someone.Tom, Somewhere.Channel, data, Verbs.ShowRecord);
        var refused = await desk.PressAsync(Someone.Guest, Somewhere.Channel, data, Verbs.ShowRecord);

        Assert.Contains("Account summary", answered.Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Write to me first", refused.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_nothing_but_an_inserted_card_is_not_answered_and_words_beside_it_are()
    {
        const string Inserted = "\n<span class=\"inline-compose-card\" itemid=\"0\" itemtype=\"http://schema.skype.com/InputExtension\">\n  <span content=\"0\" itemprop=\"cardId\"></span>\n</span>\n";
        await using var desk = await TeamDeskAsync();

        Assert.Empty(await SayAsync(desk, Inserted));
        Assert.Contains("Orbis Marine", Assert.Single(await SayAsync(desk, $"how is Orbis Marine doing?{Inserted}")).Json, StringComparison.Ordinal);
    }

    private static async Task<Sent[]> SayAsync(Desk desk, string text)
    {
        var (before, message) = (desk.Connector.Traffic.Count, Activities.Message(desk.Connector.Url, Someone.Dana, Somewhere.With(Someone.Dana), text));
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = new JsonObject { ["type"] = "AdaptiveCard" } });
        Assert.Equal(200, (await desk.PostAsync(message)).Status);
        return [.. desk.Connector.Traffic.Skip(before)];
    }

    internal static async Task<Desk> TeamDeskAsync(params JsonObject[] others)
    {
        var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member(), .. others];
        return desk;
    }

    private static async Task<Search> SearchAsync(Desk desk, Someone who, Somewhere where, string text, params (string Name, string Value)[] more)
    {
        var said = more.ToDictionary(pair => pair.Name, pair => pair.Value);
        var value = new JsonObject
        {
            ["parameters"] = new JsonArray(said.TryGetValue("initialRun", out var initial)
                ? new JsonObject { ["name"] = "initialRun", ["value"] = initial }
                : new JsonObject { ["name"] = "text", ["value"] = text }),
            ["queryOptions"] = new JsonObject { ["skip"] = int.Parse(said.GetValueOrDefault("skip", "0"), System.Globalization.CultureInfo.InvariantCulture), ["count"] = 25 },
        };
        if (said.TryGetValue("command", out var command))
            value["commandId"] = command;
        return new((await desk.InvokeAsync(who, where, "composeExtension/query", value))!);
    }

    private sealed record Search(JsonNode Body)
    {
        private JsonNode Extension => Body["composeExtension"]!;

        public string Text => (string?)Extension["text"] ?? "";

        public JsonNode[] Attachments => [.. Extension["attachments"]?.AsArray().Select(attachment => attachment!) ?? []];

        public string[] Kinds => [.. Attachments.Select(attachment => ((string)attachment["preview"]!["content"]!["text"]!).Split(':')[0])];

        public string[] Titles => [.. Attachments.Select(attachment => (string)attachment["preview"]!["content"]!["title"]!)];
    }
}
