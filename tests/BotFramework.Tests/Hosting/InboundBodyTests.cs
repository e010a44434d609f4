using System.Net;
using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Hosting;

public sealed class InboundBodyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","type":"message"}""")]
    public async Task What_is_no_activity_is_answered_with_400(string body)
    {
        await using var host = await BotHost.LocalAsync(Bot.Echo);

        await RefusedAsync(host, HttpStatusCode.BadRequest, body);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    public async Task An_activity_has_what_every_activity_has(string name)
    {
        await using var host = await BotHost.LocalAsync(Bot.Echo);

        await RefusedAsync(host, HttpStatusCode.BadRequest, An.ChannelMessage().Without(name).ToJsonString());
        await RefusedAsync(host, HttpStatusCode.BadRequest, An.ChannelMessage().With(name, null).ToJsonString());
        await RefusedAsync(host, HttpStatusCode.BadRequest, An.ChannelMessage().With(name, 5).ToJsonString());
    }

    [Theory]
    [InlineData("from", """{"id":"."}""")]
    [InlineData("conversation", """{"id":".."}""")]
    [InlineData("recipient", "{}")]
    [InlineData("id", "\"..\"")]
    [InlineData("text", "5")]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("entities", "[null]")]
    [InlineData("entities", "{}")]
    [InlineData("entities", """[{"type":"mention","mentioned":"Ana"}]""")]
    [InlineData("attachments", "[null]")]
    [InlineData("membersAdded", "[null]")]
    [InlineData("membersAdded", """[{"name":"Ana"}]""")]
    [InlineData("membersRemoved", """[{"id":"29:ana","email":5}]""")]
    [InlineData("channelData", """{"tenant":"x"}""")]
    [InlineData("channelData", "5")]
    [InlineData("channelData", """{"a":{"b":1,"b":2}}""")]
    [InlineData("value", """{"b":1,"b":2}""")]
    [InlineData("future", """{"b":1,"b":2}""")]
    [InlineData("text", "\"\\ud800\"")]
    public async Task A_malformed_value_anywhere_is_answered_with_400(string name, string value)
    {
        await using var host = await BotHost.LocalAsync(Bot.Echo);
        var body = An.ChannelMessage().With(name, "PLACE").ToJsonString().Replace("\"PLACE\"", value, StringComparison.Ordinal);

        await RefusedAsync(host, HttpStatusCode.BadRequest, body);
    }

    [Fact]
    public async Task Deep_nesting_is_answered_with_400()
    {
        await using var host = await BotHost.LocalAsync(Bot.Echo);
        var deep = new string('[', 70) + new string(']', 70);

        foreach (var name in (string[])["value", "channelData", "future"])
            await RefusedAsync(host, HttpStatusCode.BadRequest, An.ChannelMessage().With(name, "PLACE").ToJsonString().Replace("\"PLACE\"", deep, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_larger_than_configured_is_answered_with_413()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent, ("BotFramework:MaxBodyBytes", "20000"));
        var (small, large) = (An.ChannelMessage().With("text", new string('a', 18_000)), An.ChannelMessage().With("text", new string('a', 20_000)));

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(small.ToJsonString())).Status);
        await RefusedAsync(host, HttpStatusCode.RequestEntityTooLarge, large.ToJsonString());
    }

    [Fact]
    public async Task A_body_of_unsaid_length_is_measured_too()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent, ("BotFramework:MaxBodyBytes", "20000"));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/messages"));
        request.Headers.TransferEncodingChunked = true;
        request.Content = new StringContent(An.ChannelMessage().With("text", new string('a', 30_000)).ToJsonString(), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("Application/JSON; charset=\"utf-8\"")]
    public async Task JSON_is_recognised_however_it_is_written(string contentType)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(An.ChannelMessage().ToJsonString(), contentType: contentType)).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task Other_content_is_answered_with_415(string contentType)
    {
        await using var host = await BotHost.LocalAsync(Bot.Echo);

        await RefusedAsync(host, HttpStatusCode.UnsupportedMediaType, An.ChannelMessage().ToJsonString(), contentType);
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("\uFEFF" + An.ChannelMessage().ToJsonString())).Status);
    }

    [Fact]
    public async Task A_registered_bot_looks_at_the_token_before_the_body()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo);

        await RefusedAsync(host, HttpStatusCode.Unauthorized, "{", "text/plain");
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync("{", new ChannelToken().Header)).Status);
    }

    [Theory]
    [InlineData("messageReaction", """{"reactionsAdded":[{"type":"like"}]}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":{"MeetingType":"Scheduled"}}""")]
    [InlineData("somethingNew", "{}")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"somethingNew"}}""")]
    public async Task What_is_not_known_yet_is_answered_with_200(string type, string properties)
    {
        await using var host = await BotHost.LocalAsync(new NotingHandler());

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(An.Other(type, properties).ToJsonString())).Status);
    }

    private static async Task RefusedAsync(BotHost host, HttpStatusCode status, string body, string contentType = "application/json")
    {
        var answer = await host.PostAsync(body, contentType: contentType);

        Assert.True(status == answer.Status, $"{body} gave {answer.Status}");
        Assert.Equal("", answer.Body);
        Assert.Empty(host.Service.Calls);
    }
}
