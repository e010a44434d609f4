using System.Net;
using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Connector;

public sealed class ConnectorClientTests
{
    private static ConversationReference Thread => An.Read(An.ChannelMessage()).GetConversationReference();

    private const string ThreadUrl = "http://127.0.0.1:5/v3/conversations/19%3Aroom%40thread.tacv2%3Bmessageid%3D1773480413589/activities";

    [Fact]
    public async Task Every_part_of_a_path_is_percent_encoded()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);

        await InThreadAsync(host, async turn =>
        {
            turn.Activity.Id = "a/b c;d";
            await turn.SendActivityAsync("reply");
            await turn.UpdateActivityAsync(new Activity { Type = "message", Id = "x:1", Text = "new" });
            await turn.DeleteActivityAsync("x:1");
        });

        Assert.Equal(
            [("POST", $"{ThreadUrl}/a%2Fb%20c%3Bd"), ("PUT", $"{ThreadUrl}/x%3A1"), ("DELETE", $"{ThreadUrl}/x%3A1")],
            host.Service.Calls.Select(call => (call.Method, call.Url)));
    }

    [Fact]
    public async Task Without_an_activity_to_reply_to_the_message_goes_to_the_conversation()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);

        await InThreadAsync(host, async turn =>
        {
            turn.Activity.Id = null;
            await turn.SendActivityAsync("hello");
        });

        Assert.Equal(ThreadUrl, host.Service.Only.Url);
        Assert.Equal("application/json; charset=utf-8", host.Service.Only.ContentType);
    }

    [Fact]
    public async Task A_conversation_is_created_and_spoken_in()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.Then(HttpStatusCode.Created, """{"id":"a:new","activityId":"first"}""");
        var parameters = new ConversationParameters
        {
            Bot = new ChannelAccount("28:bot"),
            Members = [new ChannelAccount("29:ana")],
            IsGroup = false,
            TenantId = "t",
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo("t") },
        };

        await host.Adapter.CreateConversationAsync(BotHost.AppId, "msteams", An.LocalService, null, parameters, async (turn, token) =>
        {
            Assert.Equal(("a:new", "t", "first"), (turn.Activity.Conversation.Id, turn.Activity.Conversation.TenantId, turn.Activity.Id));
            await turn.SendActivityAsync(MessageFactory.Text("hello"), token);
        }, default);

        Assert.Equal(
            [
                ("http://127.0.0.1:5/v3/conversations",
                    """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:ana"}],"channelData":{"tenant":{"id":"t"}},"tenantId":"t"}"""),
                ("http://127.0.0.1:5/v3/conversations/a%3Anew/activities/first", host.Service.Calls.Last().Body),
            ],
            host.Service.Calls.Select(call => (call.Url, call.Body)));
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"not here"}}""")]
    [InlineData("""{"code":"BotNotInConversationRoster","message":"not here"}""")]
    public async Task A_refusal_is_read_in_its_newer_and_older_form(string body)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.Then(HttpStatusCode.Forbidden, body);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => InThreadAsync(host, turn => turn.SendActivityAsync("hello")));

        Assert.Equal(("BotNotInConversationRoster", "not here"), (refusal.Body!.Error!.Code, refusal.Body.Error.Message));
        Assert.Equal((HttpStatusCode.Forbidden, body), (refusal.Response!.StatusCode, refusal.Response.Content));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_refusal_without_a_proper_body_is_still_one(string body)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.Then(HttpStatusCode.BadRequest, body);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => InThreadAsync(host, turn => turn.SendActivityAsync("hello")));

        Assert.Null(refusal.Body);
        Assert.Equal("The channel's service answered 400.", refusal.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("<html>")]
    public async Task What_was_accepted_is_sent_even_when_the_answer_says_no_id(string body)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.Then(HttpStatusCode.Accepted, body);

        ResourceResponse? sent = null;
        await InThreadAsync(host, async turn => sent = await turn.SendActivityAsync("hello"));

        Assert.Null(sent!.Id);
        Assert.Single(host.Service.Calls);
    }

    [Fact]
    public async Task An_id_that_would_become_another_path_is_refused()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);

        await Assert.ThrowsAsync<ArgumentException>(() => InThreadAsync(host, turn => turn.DeleteActivityAsync("..")));

        Assert.Empty(host.Service.Calls);
    }

    private static Task InThreadAsync(BotHost host, Func<ITurnContext, Task> callback) =>
        host.Adapter.ContinueConversationAsync(BotHost.AppId, Thread, (turn, _) => callback(turn), default);
}
