using System.Text.Json.Nodes;
using Bot.Rendering;
using Testing.Cards;
using Xunit;

namespace Bot.Tests.Turns;

public sealed class MessageTests
{
    private const string Forecast = "what is the forecast of Orbis Marine this quarter?";

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_in_its_thread_with_a_card()
    {
        await using var desk = await Desk.OpenAsync();
        Everybody(desk, Someone.Dana, Someone.Tom, Someone.Nina);
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast);
        Assert.Equal(Somewhere.Channel.Id, sent.Conversation);
        Assert.Contains(SmallPortfolio.Won, sent.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(SmallPortfolio.Won, sent.Body["summary"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(sent.Body["text"]);
        Assert.Empty(CardSchema.Problems(sent.Card!.ToJsonString()));
        Assert.Empty(CardLint.Problems(sent.Card!.ToJsonString()));
    }

    [Fact]
    public async Task A_question_in_the_personal_chat_is_answered_with_a_card()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), Forecast);
        Assert.Contains(SmallPortfolio.Won, sent.Json, StringComparison.Ordinal);
        Assert.Null(sent.Button(Verbs.AskPrivately));
    }

    [Fact]
    public async Task With_a_guest_in_the_channel_no_money_is_told_and_the_rest_is_offered_in_private()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "hello");
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Guest.Member("guest")];
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast);
        Assert.DoesNotContain(SmallPortfolio.Won, sent.Json, StringComparison.Ordinal);

        var before = desk.Connector.Traffic.Count;
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, sent, Verbs.AskPrivately);
        var alone = Assert.Single(desk.Connector.Traffic.Skip(before));
        Assert.Equal(Somewhere.With(Someone.Dana).Id, alone.Conversation);
        Assert.Contains(SmallPortfolio.Won, alone.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_everybody_may_see_the_amounts_nothing_is_offered_in_private_but_a_margin()
    {
        await using var desk = await Desk.OpenAsync();
        Everybody(desk, Someone.Dana, Someone.Tom);

        Assert.Null((await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast)).Button(Verbs.AskPrivately));
        Assert.NotNull((await desk.AskAsync(Someone.Dana, Somewhere.Channel, "margin of won deals")).Button(Verbs.AskPrivately));
    }

    [Fact]
    public async Task What_a_person_without_a_private_chat_may_see_opens_one()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Guest.Member("guest")];
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast);
        var before = desk.Connector.Traffic.Count;
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, sent, Verbs.AskPrivately);
        Assert.Equal(["CREATE", "POST"], desk.Connector.Traffic.Skip(before).Select(traffic => traffic.Method));
    }

    [Fact]
    public async Task A_roster_that_cannot_be_read_counts_as_anybody()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast);
        Assert.DoesNotContain(SmallPortfolio.Won, sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_roster_is_remembered_until_somebody_joins()
    {
        await using var desk = await Desk.OpenAsync();
        Everybody(desk, Someone.Dana, Someone.Tom);
        await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast);
        var reads = desk.Connector.RosterReads;
        Assert.Contains(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast)).Json, StringComparison.Ordinal);
        Assert.Equal(reads, desk.Connector.RosterReads);

        desk.Connector.Rosters[Somewhere.Team].Add((JsonNode)Someone.Guest.Member("guest"));
        await desk.PostAsync(Activities.Members(desk.Connector.Url, Someone.Dana, Somewhere.Channel, added: true, Someone.Guest.Account()));
        Assert.DoesNotContain(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast)).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redelivered_question_is_answered_once()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Dana);
        Assert.Single(await desk.SayAsync(Someone.Dana, chat, Forecast, "77"));
        Assert.Empty(await desk.SayAsync(Someone.Dana, chat, Forecast, "77"));
    }

    [Fact]
    public async Task Deliveries_that_overtake_each_other_are_answered_once()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Dana);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.PostAsync(Activities.Message(desk.Connector.Url, Someone.Dana, chat, Forecast, "78"))));
        Assert.Single(desk.Connector.Messages);
    }

    [Fact]
    public async Task A_follow_up_edits_the_last_question_of_the_same_person_in_the_same_chat()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Dana);
        await desk.AskAsync(Someone.Dana, chat, "won deals of Orbis Marine this year");
        var sent = await desk.AskAsync(Someone.Dana, chat, "what about Vanta Foods?");
        Assert.Contains("1,313,131", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_understands_is_said_so_with_something_to_press()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), "colourless green ideas sleep furiously");
        var button = Assert.IsType<JsonNode>(sent.Button(Verbs.Ask), exactMatch: false);
        Assert.Matches("^[0-9a-f]{32}$", button["data"]!["q"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_button_asks_its_question_for_whoever_presses_it()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Dana);
        var sent = await desk.AskAsync(Someone.Dana, chat, Forecast);
        var body = await desk.PressAsync(Someone.Dana, chat, sent, Verbs.Ask);
        Assert.Equal("application/vnd.microsoft.card.adaptive", body["type"]!.GetValue<string>());
        Assert.Equal("AdaptiveCard", body["value"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"q":"no key"}""")]
    [InlineData("""{"q":42}""")]
    [InlineData("""{}""")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public async Task A_press_that_no_button_sends_is_refused_and_breaks_nothing(string data)
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var verb in new[] { Verbs.Ask, Verbs.AskPrivately, Verbs.Undo, Verbs.ConfirmPerson, "unheard-of" })
        {
            var (status, _) = await desk.PostAsync(Activities.Press(desk.Connector.Url, Someone.Dana, Somewhere.With(Someone.Dana), "sent-1", verb, JsonNode.Parse(data)));
            Assert.True(status is 200 or 400, $"{verb} {data}: {status}");
        }
    }

    [Fact]
    public async Task An_invoke_without_a_proper_value_is_a_bad_request()
    {
        await using var desk = await Desk.OpenAsync();
        var activity = Activities.Press(desk.Connector.Url, Someone.Dana, Somewhere.With(Someone.Dana), "sent-1", Verbs.Undo, new JsonObject { ["row"] = "nonsense" });
        Assert.Equal(400, (await desk.PostAsync(activity)).Status);
        activity["value"] = "text";
        Assert.Equal(400, (await desk.PostAsync(activity)).Status);
    }

    [Fact]
    public async Task Another_tenant_is_turned_away()
    {
        await using var desk = await Desk.OpenAsync(settings: ("BotFramework:AllowedTenants:0", "00000000-0000-0000-0000-00000000beef"));
        var (status, _) = await desk.PostAsync(Activities.Message(desk.Connector.Url, Someone.Dana, Somewhere.With(Someone.Dana), Forecast));
        Assert.Equal(403, status);
        Assert.Empty(desk.Connector.Traffic);
    }

    [Fact]
    public async Task A_turn_that_fails_is_answered_with_a_sentence_and_no_internals()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Connector.PostStatus = 403;
        var (status, _) = await desk.PostAsync(Activities.Message(desk.Connector.Url, Someone.Dana, Somewhere.With(Someone.Dana), Forecast, "79"));
        Assert.Equal(200, status);
        desk.Connector.PostStatus = 200;
        // It was not answered, so a redelivery is.
        Assert.Single(await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), Forecast, "79"));
    }

    internal static void Everybody(Desk desk, params Someone[] members) => desk.Connector.Rosters[Somewhere.Team] = [.. members.Select(member => member.Member())];
}
