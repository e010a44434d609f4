using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Tests.Turns.Events;

public sealed class ChannelKindTests
{
    private const string Forecast = "what is the forecast of Orbis Marine this quarter?";

    [Theory]
    [InlineData("shared", "shared channel")]
    [InlineData("private", "private channel")]
    public async Task In_a_shared_or_private_channel_it_says_once_what_it_cannot_see(string kind, string said)
    {
        await using var desks = await TwoDesks.OpenAsync();
        MessageTests.Everybody(desks.One, Someone.Dana, Someone.Guest);
        foreach (var desk in new[] { desks.One, desks.Other, desks.One })
            await desk.PostAsync(Asked(desk, kind));
        var messages = desks.One.Connector.Messages;
        Assert.Equal(4, messages.Count);
        Assert.Contains(said, messages[1].Body["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Single(messages, message => message.Json.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shared_channel_shows_no_amounts_whoever_is_in_the_team()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        await desk.PostAsync(Asked(desk, "shared"));
        Assert.DoesNotContain(SmallPortfolio.Won, desk.Connector.Messages[0].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_channel_shows_what_the_whole_team_may_see()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        await desk.PostAsync(Asked(desk, "private"));
        Assert.Contains(SmallPortfolio.Won, desk.Connector.Messages[0].Json, StringComparison.Ordinal);
        desk.Connector.Rosters[Somewhere.Team].Add((JsonNode)Someone.Guest.Member("guest"));
        await desk.PostAsync(Happening.TeamMember(desk, added: true, Happening.Member(Someone.Guest)));
        await desk.PostAsync(Asked(desk, "private"));
        Assert.DoesNotContain(SmallPortfolio.Won, desk.Connector.Messages[^1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_of_another_tenant_is_a_shared_one_whatever_it_calls_itself()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        var asked = Asked(desk, "standard");
        asked["conversation"]!["tenantId"] = "00000000-0000-0000-0000-00000000beef";
        await desk.PostAsync(asked);
        Assert.DoesNotContain(SmallPortfolio.Won, desk.Connector.Messages[0].Json, StringComparison.Ordinal);
        Assert.Contains("shared channel", desk.Connector.Messages[1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_channel_needs_no_explanation()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        await desk.PostAsync(Asked(desk, "standard"));
        Assert.Contains(SmallPortfolio.Won, Assert.Single(desk.Connector.Messages).Json, StringComparison.Ordinal);
    }

    private static JsonObject Asked(Desk desk, string kind)
    {
        var asked = Activities.Message(desk.Connector.Url, Someone.Dana, Somewhere.Channel, Forecast);
        asked["channelData"]!["channel"]!["type"] = kind;
        return asked;
    }
}
