using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Tests.Turns.Events;

public sealed class GuestWarningTests
{
    private const string Forecast = "what is the forecast of Orbis Marine this quarter?";
    private static readonly Somewhere Private = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task A_guest_in_a_linked_place_hides_its_amounts_and_the_owner_is_told_in_private()
    {
        await using var desk = await OpenAsync();
        Assert.Contains(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast)).Json, StringComparison.Ordinal);

        var said = await JoinAsync(desk, Someone.Guest, "guest");

        Assert.Equal([Private.Id, Happening.Linked], said.Select(sent => sent.Conversation));
        var warning = said[0].Body["text"]!.GetValue<string>();
        Assert.All(["Gustav Guest", "a guest", "Orbis Marine", "no amounts", "remove that person", "in private"], part => Assert.Contains(part, warning, StringComparison.Ordinal));
        Assert.DoesNotContain("Gustav", said[1].Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Orbis", said[1].Json, StringComparison.Ordinal);
        Assert.DoesNotContain(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast)).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_guest_leaves_the_amounts_come_back_by_themselves()
    {
        await using var desk = await OpenAsync();
        await JoinAsync(desk, Someone.Guest, "guest");
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member()];
        var before = desk.Connector.Traffic.Count;
        await desk.PostAsync(Happening.TeamMember(desk, added: false, Happening.Member(Someone.Guest)));
        Assert.Equal(before, desk.Connector.Traffic.Count);
        Assert.Contains(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, Somewhere.Channel, Forecast)).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_per_guest_and_place_over_all_instances_and_deliveries()
    {
        await using var desks = await TwoDesks.OpenAsync();
        await SpeakThereAsync(desks.One);
        var before = desks.One.Connector.Traffic.Count;
        desks.One.Connector.Rosters[Somewhere.Team].Add((JsonNode)Someone.Guest.Member("guest"));
        await desks.PostToAllAsync(Happening.TeamMember(desks.One, added: true, Happening.Member(Someone.Guest)));
        Assert.Equal([Private.Id, Happening.Linked], Since(desks.One, before).Select(sent => sent.Conversation));
        // Told of a second time under another id: the same guest, the same place.
        await desks.PostToAllAsync(Happening.TeamMember(desks.One, added: true, Happening.Member(Someone.Guest)));
        Assert.Equal(2, Since(desks.One, before).Count);
        // Another guest is another warning.
        desks.One.Connector.Rosters[Somewhere.Team].Add((JsonNode)Someone.Nina.Member("guest"));
        await desks.PostToAllAsync(Happening.TeamMember(desks.One, added: true, Happening.Member(Someone.Nina)));
        Assert.Equal(4, Since(desks.One, before).Count);
    }

    [Fact]
    public async Task Somebody_of_another_organisation_counts_as_much_as_a_guest()
    {
        await using var desk = await OpenAsync();
        var external = Someone.Guest.Member();
        external["tenantId"] = "00000000-0000-0000-0000-00000000beef";
        var before = desk.Connector.Traffic.Count;
        desk.Connector.Rosters[Somewhere.Team].Add((JsonNode)external);
        await desk.PostAsync(Happening.TeamMember(desk, added: true, Happening.Member(Someone.Guest)));
        Assert.Contains("from another organisation", Since(desk, before)[0].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colleagues_are_not_greeted()
    {
        await using var desk = await OpenAsync();
        Assert.Empty(await JoinAsync(desk, Someone.Nina, "user"));
    }

    [Fact]
    public async Task A_guest_where_nothing_is_linked_concerns_nobody()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        await desk.SayAsync(Someone.Dana, Somewhere.OtherChannel, "hello");
        Assert.Empty(await JoinAsync(desk, Someone.Guest, "guest"));
    }

    [Fact]
    public async Task The_warning_names_the_channel_when_Teams_does()
    {
        await using var desk = await OpenAsync();
        desk.Connector.Teams[Somewhere.Team] = ("Orbis team", [new JsonObject { ["id"] = Happening.Linked, ["name"] = "Pricing" }]);
        Assert.Contains("the channel “Orbis team / Pricing”", (await JoinAsync(desk, Someone.Guest, "guest"))[0].Body["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_without_a_private_chat_gets_one()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        await desk.SayAsync(Someone.Dana, Somewhere.Channel, "hello");
        var said = await JoinAsync(desk, Someone.Guest, "guest");
        Assert.Equal(["CREATE", "POST", "POST"], said.Select(sent => sent.Method));
        Assert.Equal(Someone.Dana.AadObjectId, said[0].Body["members"]![0]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_owner_who_took_the_app_away_is_left_in_peace_and_the_place_still_told()
    {
        await using var desk = await OpenAsync();
        await desk.PostAsync(Activities.Installation(desk.Connector.Url, Someone.Dana, Private, "remove"));
        Assert.Equal(Happening.Linked, Assert.Single(await JoinAsync(desk, Someone.Guest, "guest")).Conversation);
    }

    [Fact]
    public async Task In_a_group_chat_as_well()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = new Somewhere("groupChat", "19:deal-room@thread.v2");
        desk.Connector.Rosters[chat.Id] = [Someone.Dana.Member(), Someone.Tom.Member()];
        await desk.SayAsync(Someone.Dana, Private, "hello");
        await desk.SayAsync(Someone.Dana, chat, "link this chat to Orbis Marine");
        desk.Connector.Rosters[chat.Id].Add((JsonNode)Someone.Guest.Member("guest"));
        var before = desk.Connector.Traffic.Count;
        await desk.PostAsync(Activities.Members(desk.Connector.Url, Someone.Dana, chat, added: true, Happening.Member(Someone.Guest)));
        Assert.Equal([Private.Id, chat.Id], Since(desk, before).Select(sent => sent.Conversation));
        Assert.Contains("from the chat", Since(desk, before)[0].Json, StringComparison.Ordinal);
        Assert.DoesNotContain(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, chat, Forecast)).Json, StringComparison.Ordinal);
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await SpeakThereAsync(desk);
        return desk;
    }

    private static async Task SpeakThereAsync(Desk desk)
    {
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        await desk.SayAsync(Someone.Dana, Private, "hello");
        await desk.SayAsync(Someone.Dana, Somewhere.Channel, "hello");
    }

    private static async Task<IReadOnlyList<Sent>> JoinAsync(Desk desk, Someone who, string role)
    {
        var before = desk.Connector.Traffic.Count;
        desk.Connector.Rosters[Somewhere.Team].Add((JsonNode)who.Member(role));
        var (status, _) = await desk.PostAsync(Happening.TeamMember(desk, added: true, Happening.Member(who)));
        Assert.Equal(200, status);
        return Since(desk, before);
    }

    private static IReadOnlyList<Sent> Since(Desk desk, int before) => [.. desk.Connector.Traffic.Skip(before)];
}
