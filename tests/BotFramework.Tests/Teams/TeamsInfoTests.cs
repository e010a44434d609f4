using System.Net;
using System.Text.Json.Nodes;
using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Teams;

public sealed class TeamsInfoTests
{
    [Fact]
    public async Task In_a_channel_the_roster_is_the_teams()
    {
        TeamsPagedMembersResult? page = null;
        await using var host = await BotHost.LocalAsync(new Bot(async turn => page = await TeamsInfo.GetPagedMembersAsync(turn, 100, "next page")));
        host.Service.Then(HttpStatusCode.OK, """
            {"members":[{"id":"29:ana","objectId":"o-1","userPrincipalName":"ana@example.org","tenantId":"t","userRole":"guest"}],"continuationToken":"more"}
            """);

        await host.PostAsync(An.ChannelMessage().ToJsonString());

        Assert.Equal(
            ("GET", "http://127.0.0.1:5/v3/conversations/19%3Ateam%40thread.tacv2/pagedmembers?pageSize=100&continuationToken=next%20page"),
            (host.Service.Only.Method, host.Service.Only.Url));
        var member = Assert.Single(page!.Members!);
        Assert.Equal(("29:ana", "o-1", "guest", "more"), (member.Id, member.AadObjectId, member.UserRole, page.ContinuationToken));
    }

    [Fact]
    public async Task In_a_chat_the_roster_is_the_chats()
    {
        await using var host = await BotHost.LocalAsync(new Bot(turn => TeamsInfo.GetPagedMembersAsync(turn)));
        host.Service.Then(HttpStatusCode.OK, """{"members":[]}""");
        var message = An.ChannelMessage().With("conversation", JsonNode.Parse("""{"id":"a:chat"}""")).Without("channelData");

        await host.PostAsync(message.ToJsonString());

        Assert.Equal("http://127.0.0.1:5/v3/conversations/a%3Achat/pagedmembers", host.Service.Only.Url);
    }

    [Fact]
    public async Task One_member_is_asked_for_by_any_of_their_ids()
    {
        TeamsChannelAccount? member = null;
        await using var host = await BotHost.LocalAsync(new Bot(async turn => member = await TeamsInfo.GetMemberAsync(turn, "ana@example.org")));
        host.Service.Then(HttpStatusCode.OK, """{"id":"29:ana","name":"Ana","future":1}""");

        await host.PostAsync(An.ChannelMessage().ToJsonString());

        Assert.Equal("http://127.0.0.1:5/v3/conversations/19%3Ateam%40thread.tacv2/members/ana%40example.org", host.Service.Only.Url);
        Assert.Equal("Ana", member!.Name);
    }

    [Fact]
    public async Task A_new_member_known_by_id_alone_is_looked_up()
    {
        var handler = new NotingHandler();
        await using var host = await BotHost.LocalAsync(handler);
        host.Service.Then(HttpStatusCode.OK, """{"id":"29:bo","name":"Bo"}""");

        await host.PostAsync(Joined());

        Assert.Equal([$"joined 28:{BotHost.AppId},Bo"], handler.Notes);
    }

    [Fact]
    public async Task A_new_member_is_still_told_of_when_the_conversation_is_gone()
    {
        var handler = new NotingHandler();
        await using var host = await BotHost.LocalAsync(handler);
        host.Service.Then(HttpStatusCode.NotFound, """{"error":{"code":"ConversationNotFound","message":"gone"}}""");

        await host.PostAsync(Joined());

        Assert.Equal([$"joined 28:{BotHost.AppId},29:bo"], handler.Notes);
    }

    [Fact]
    public async Task An_unreadable_roster_is_a_failure_and_not_an_empty_one()
    {
        await using var host = await BotHost.LocalAsync(new Bot(turn => Assert.ThrowsAsync<ErrorResponseException>(() => TeamsInfo.GetPagedMembersAsync(turn))));
        host.Service.Then(HttpStatusCode.OK, "<html>");

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(An.ChannelMessage().ToJsonString())).Status);
    }

    private static string Joined() =>
        An.Other("conversationUpdate", $$"""{"membersAdded":[{"id":"28:{{BotHost.AppId}}"},{"id":"29:bo"}]}""").ToJsonString();
}
