using System.Text.Json.Nodes;
using Bot.Rendering;
using Xunit;

namespace Bot.Tests.Turns;

/// <summary>Buttons that show another answer in place of the card.</summary>
public sealed class DrillDownTests
{
    [Fact]
    public async Task A_press_in_a_channel_answers_in_place_for_whoever_pressed_and_says_nothing_to_the_others()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "what is our commit this quarter?");
        var before = desk.Connector.Traffic.Count;

        var shown = await desk.PressAsync(Someone.Dana, Somewhere.Channel, sent, Verbs.Ask);

        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)shown["type"]);
        Assert.Equal(before, desk.Connector.Traffic.Count);
    }

    [Fact]
    public async Task The_way_back_leads_to_the_same_answer()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Dana);
        var sent = await desk.AskAsync(Someone.Dana, chat, "what is our commit this quarter?");
        var deeper = Card(await desk.PressAsync(Someone.Dana, chat, sent, Verbs.Ask));
        var back = deeper["actions"]!.AsArray().Single(action => (string?)action!["title"] == "Back")!;

        var (_, returned) = await desk.PostAsync(Activities.Press(desk.Connector.Url, Someone.Dana, chat, sent.Activity, Verbs.Ask, back["data"]!.DeepClone()));

        Assert.Equal(Heading(JsonNode.Parse(sent.Json)!["attachments"]![0]!["content"]!), Heading(Card(returned!)));
        Assert.DoesNotContain(Card(returned!)["actions"]!.AsArray(), action => (string?)action!["title"] == "Back");
    }

    private static JsonNode Card(JsonNode body) => body["value"]!;

    private static string? Heading(JsonNode card) => (string?)card["body"]!.AsArray().First(element => (string?)element!["style"] == "heading")!["text"];
}
