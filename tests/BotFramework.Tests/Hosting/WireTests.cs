using System.Net;
using System.Text.Json.Nodes;
using BotFramework.Tests.Doubles;
using BotFramework.Tests.Schema;
using Microsoft.Extensions.Logging;
using Testing;
using Xunit;

namespace BotFramework.Tests.Hosting;

public sealed class WireTests
{
    [Fact]
    public async Task A_message_comes_in_and_a_reply_goes_out()
    {
        await using var host = await BotHost.LocalAsync(new Bot(turn =>
        {
            var card = MessageFactory.Attachment(new Attachment("application/vnd.microsoft.card.adaptive", content: new RawJson("""{"type":"AdaptiveCard"}""")));
            card.Summary = "Two changes";
            return turn.SendActivityAsync(card);
        }));

        var answer = await host.PostAsync(An.ChannelMessage().ToJsonString());

        Assert.Equal((HttpStatusCode.OK, "", null), (answer.Status, answer.Body, answer.ContentType));
        Assert.Equal(
            "http://127.0.0.1:5/v3/conversations/19%3Aroom%40thread.tacv2%3Bmessageid%3D1773480413589/activities/1773480413589", host.Service.Only.Url);
        Assert.Equal(
            $$$"""
            {"type":"message","serviceUrl":"http://127.0.0.1:5/","channelId":"msteams",
            "from":{"id":"28:{{{BotHost.AppId}}}","name":"Desk"},
            "conversation":{"isGroup":true,"conversationType":"channel","id":"19:room@thread.tacv2;messageid=1773480413589","tenantId":"{{{BotHost.Tenant}}}"},
            "recipient":{"id":"29:ana","name":"Ana","aadObjectId":"6a8a9a1c-1c1f-4a0e-9a51-3a1d1d4f6f01","mood":"curious"},
            "attachmentLayout":"list","locale":"en-GB","inputHint":"acceptingInput","summary":"Two changes",
            "attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}],"entities":[],
            "replyToId":"1773480413589"}
            """.ReplaceLineEndings(""),
            host.Service.Only.Body);
    }

    [Fact]
    public async Task An_executed_action_is_answered_in_the_response()
    {
        await using var host = await BotHost.LocalAsync(new NotingHandler());

        var answer = await host.PostAsync(An.Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"undo"}}""").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.ContentType!.ToString());
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"done"}""", answer.Body);
        Assert.Empty(host.Service.Calls);
    }

    [Fact]
    public async Task A_malformed_action_is_answered_with_400()
    {
        await using var host = await BotHost.LocalAsync(new NotingHandler());

        var answer = await host.PostAsync(An.Invoke("adaptiveCard/action", """{"action":5}""").ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Value property is not properly formed"}}""",
            answer.Body);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("signin/verifyState")]
    public async Task An_unknown_invoke_is_answered_with_501_and_no_body(string name)
    {
        await using var host = await BotHost.LocalAsync(new NotingHandler());

        var answer = await host.PostAsync(An.Invoke(name, "{}").ToJsonString());

        Assert.Equal((HttpStatusCode.NotImplemented, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task An_invoke_that_the_bot_leaves_unanswered_is_answered_with_501()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);

        Assert.Equal(HttpStatusCode.NotImplemented, (await host.PostAsync(An.Invoke("x").ToJsonString())).Status);
    }

    [Fact]
    public async Task An_edit_and_a_deletion_use_the_id_of_what_was_sent()
    {
        await using var host = await BotHost.LocalAsync(new Bot(async turn =>
        {
            var sent = await turn.SendActivityAsync("working");
            var done = MessageFactory.Text("done");
            done.Id = sent.Id;
            await turn.UpdateActivityAsync(done);
            await turn.DeleteActivityAsync(sent.Id!);
        }));

        await host.PostAsync(An.ChannelMessage().ToJsonString());

        Assert.Equal(["POST", "PUT", "DELETE"], host.Service.Calls.Select(call => call.Method));
        Assert.All(host.Service.Calls.Skip(1), call => Assert.EndsWith("/activities/sent-1", call.Url, StringComparison.Ordinal));
        Assert.Equal("sent-1", JsonNode.Parse(host.Service.Calls.ElementAt(1).Body)!["id"]!.GetValue<string>());
        Assert.Equal("", host.Service.Calls.Last().Body);
    }

    [Fact]
    public async Task A_turn_that_throws_is_logged_and_answered_with_500_and_no_word_of_why()
    {
        await using var host = await BotHost.LocalAsync(new Bot(_ => throw new InvalidOperationException("secret detail")));

        var answer = await host.PostAsync(An.ChannelMessage().ToJsonString());

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.Status, answer.Body));
        Assert.Contains(host.Log.Entries, entry => entry.Level == LogLevel.Error);
    }

    [Fact]
    public async Task A_turn_that_throws_is_handled_when_the_bot_has_an_error_handler()
    {
        await using var host = await BotHost.LocalAsync(new Bot(_ => throw new InvalidOperationException()));
        host.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("Something went wrong");

        var answer = await host.PostAsync(An.ChannelMessage().ToJsonString());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Single(host.Service.Calls);
    }

    [Fact]
    public async Task A_body_that_the_SDK_would_write_differently_fails_the_turn()
    {
        await using var host = await BotHost.LocalAsync(new Bot(turn => turn.SendActivityAsync(new Activity
        {
            Type = "invokeResponse",
            Value = new InvokeResponse { Status = 200, Body = new { anonymous = true } },
        })));

        Assert.Equal(HttpStatusCode.InternalServerError, (await host.PostAsync(An.Invoke("x").ToJsonString())).Status);
    }

    [Theory]
    [MemberData(nameof(ActivityJsonTests.Recordings), MemberType = typeof(ActivityJsonTests))]
    public async Task What_a_real_client_sent_is_handled_or_honestly_not(string file)
    {
        Assert.SkipWhen(file == "", Repository.NoSharedData);
        await using var host = await BotHost.LocalAsync(new NotingHandler());
        var recorded = JsonNode.Parse(File.ReadAllText(file))!["activity"]!;
        var known = recorded["type"]!.GetValue<string>() != "invoke" || recorded["name"]!.GetValue<string>() == "adaptiveCard/action";

        var answer = await host.PostAsync(recorded.ToJsonString());

        Assert.Equal(known ? HttpStatusCode.OK : HttpStatusCode.NotImplemented, answer.Status);
    }
}
