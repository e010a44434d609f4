using System.Text.Json;
using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Turns;

public sealed class ActivityHandlerTests
{
    private readonly NotingHandler handler = new();

    [Theory]
    [InlineData("message", """{"text":"hello"}""", "message hello")]
    [InlineData("messageUpdate", """{"text":"new","channelData":{"eventType":"editMessage"}}""", "edit new")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"undeleteMessage"}}""", "undelete")]
    [InlineData("messageDelete", """{"id":"7","channelData":{"eventType":"softDeleteMessage"}}""", "delete 7")]
    [InlineData("installationUpdate", """{"action":"add"}""", "installed")]
    [InlineData("installationUpdate", """{"action":"add-upgrade"}""", "installed")]
    [InlineData("installationUpdate", """{"action":"remove"}""", "removed")]
    [InlineData("installationUpdate", """{"action":"remove-upgrade"}""", "removed")]
    [InlineData("conversationUpdate", """{"membersRemoved":[{"id":"29:bo"}]}""", "left 29:bo")]
    [InlineData("conversationUpdate", """{"membersAdded":[{"id":"29:bo","name":"Bo","userRole":"guest"}]}""", "joined Bo")]
    [InlineData("conversationUpdate", """{"channelId":"emulator","membersAdded":[{"id":"29:bo"}]}""", "joined 29:bo")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"channelRenamed","channel":{"name":"Deals"}}}""", "channel renamed Deals")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"teamArchived","team":{"id":"t"}}}""", "team archived t")]
    [InlineData("messageReaction", """{"reactionsAdded":[{"type":"like"}]}""", "reacted like")]
    [InlineData("messageReaction", """{"reactionsRemoved":[{"type":"heart"}]}""", "no longer heart")]
    [InlineData("typing", "{}", "typing")]
    [InlineData("somethingNew", "{}", "unrecognised somethingNew")]
    public async Task An_activity_reaches_the_method_for_its_kind(string type, string properties, string note)
    {
        await handler.TakeAsync(An.Read(An.Other(type, properties)));

        Assert.Equal([note], handler.Notes);
    }

    [Theory]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"invented"}}""")]
    [InlineData("messageDelete", "{}")]
    [InlineData("installationUpdate", """{"action":"invented"}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"invented"}}""")]
    [InlineData("conversationUpdate", """{"channelData":null}""")]
    public async Task What_is_not_known_yet_does_nothing(string type, string properties)
    {
        await handler.TakeAsync(An.Read(An.Other(type, properties)));

        Assert.Empty(handler.Notes);
    }

    [Fact]
    public async Task An_executed_action_is_answered_with_what_the_bot_says()
    {
        var sent = (await handler.TakeAsync(An.Read(An.Invoke(
            "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"undo","data":{"id":5}},"trigger":"manual"}""")))).Sent.Single();

        Assert.Equal(("undo", """{"id":5}"""), (handler.Executed!.Action!.Verb, ((JsonElement)handler.Executed.Action.Data!).GetRawText()));
        Assert.Equal(200, ((InvokeResponse)sent.Value!).Status);
    }

    [Theory]
    [InlineData(null, "Missing value property")]
    [InlineData("\"text\"", "Value property is not properly formed")]
    [InlineData("[]", "Value property is not properly formed")]
    [InlineData("""{"action":5}""", "Value property is not properly formed")]
    [InlineData("{}", "Missing action property")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "The action 'Action.Submit' is not supported.")]
    public async Task A_malformed_action_is_answered_with_400_and_why(string? value, string message)
    {
        var sent = (await handler.TakeAsync(An.Read(An.Invoke("adaptiveCard/action", value)))).Sent.Single();

        var response = (InvokeResponse)sent.Value!;
        Assert.Equal(400, response.Status);
        Assert.Equal(message, ((Error)((AdaptiveCardInvokeResponse)response.Body!).Value!).Message);
        Assert.Null(handler.Executed);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("somethingNew")]
    public async Task An_unknown_invoke_is_answered_with_501(string name)
    {
        var sent = (await handler.TakeAsync(An.Read(An.Invoke(name, "{}")))).Sent.Single();

        Assert.Equal(501, ((InvokeResponse)sent.Value!).Status);
    }
}
