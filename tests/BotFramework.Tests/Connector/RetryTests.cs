using System.Net;
using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Connector;

public sealed class RetryTests
{
    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_message_that_the_service_did_not_take_is_sent_again(HttpStatusCode status)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.Then(status).Then(status);

        await CompleteAsync(host, turn => turn.SendActivityAsync("hello"));

        Assert.Equal(3, host.Service.Calls.Count);
        Assert.Single(host.Service.Calls.Distinct());
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task Whoever_repeats_calls_themselves_is_told_at_once(HttpStatusCode status)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.Then(status);

        using (ConnectorCalls.MadeOnce())
            await Assert.ThrowsAsync<ErrorResponseException>(() => CompleteAsync(host, turn => turn.SendActivityAsync("hello")));

        Assert.Single(host.Service.Calls);
        host.Service.Then(status);
        await CompleteAsync(host, turn => turn.SendActivityAsync("hello"));
        Assert.Equal(3, host.Service.Calls.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_message_that_may_have_arrived_or_never_will_is_not_sent_again(HttpStatusCode status)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.Then(status);

        await Assert.ThrowsAsync<ErrorResponseException>(() => CompleteAsync(host, turn => turn.SendActivityAsync("hello")));

        Assert.Single(host.Service.Calls);
    }

    [Fact]
    public async Task A_message_is_not_sent_again_when_the_connection_broke()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.ThenBreaks();

        await Assert.ThrowsAsync<HttpRequestException>(() => CompleteAsync(host, turn => turn.SendActivityAsync("hello")));

        Assert.Single(host.Service.Calls);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task An_update_is_repeated_when_the_service_was_away(HttpStatusCode status)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.Then(status).ThenBreaks();

        await CompleteAsync(host, turn => turn.UpdateActivityAsync(new Activity { Type = "message", Id = "1", Text = "new" }));

        Assert.Equal(3, host.Service.Calls.Count);
    }

    [Fact]
    public async Task After_three_repeats_the_refusal_is_final()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        for (var attempt = 0; attempt < 9; attempt++)
            host.Service.Then(HttpStatusCode.TooManyRequests);

        await Assert.ThrowsAsync<ErrorResponseException>(() => CompleteAsync(host, turn => turn.SendActivityAsync("hello")));

        Assert.Equal(4, host.Service.Calls.Count);
    }

    [Fact]
    public async Task The_service_says_how_long_to_wait()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        List<DateTimeOffset> moments = [];
        host.Service.OnCall = () => moments.Add(host.Clock.GetUtcNow());
        host.Service.Then(HttpStatusCode.TooManyRequests, retryAfter: "17");

        await CompleteAsync(host, turn => turn.SendActivityAsync("hello"));

        Assert.InRange(moments[1] - moments[0], TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(18));
    }

    [Fact]
    public async Task A_wait_longer_than_a_turn_is_left_to_the_caller()
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);
        host.Service.Then(HttpStatusCode.TooManyRequests, retryAfter: "60");

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => CompleteAsync(host, turn => turn.SendActivityAsync("hello")));

        Assert.Equal(["60"], refusal.Response!.Headers["Retry-After"]);
        Assert.Single(host.Service.Calls);
    }

    [Theory]
    [InlineData(401, "BotNotRegistered", ConnectorFailure.Misconfigured)]
    [InlineData(403, "BotDisabledByAdmin", ConnectorFailure.Blocked)]
    [InlineData(403, "ConversationBlockedByUser", ConnectorFailure.Blocked)]
    [InlineData(403, "MessageWritesBlocked", ConnectorFailure.Blocked)]
    [InlineData(403, "BotNotInConversationRoster", ConnectorFailure.Blocked)]
    [InlineData(403, "ForbiddenOperationException", ConnectorFailure.Blocked)]
    [InlineData(403, "NotEnoughPermissions", ConnectorFailure.Misconfigured)]
    [InlineData(403, null, ConnectorFailure.Misconfigured)]
    [InlineData(404, "ConversationNotFound", ConnectorFailure.Gone)]
    [InlineData(404, "ActivityNotFoundInConversation", ConnectorFailure.Gone)]
    [InlineData(412, "PreconditionFailed", ConnectorFailure.Transient)]
    [InlineData(429, "Throttled", ConnectorFailure.Transient)]
    [InlineData(502, null, ConnectorFailure.Transient)]
    [InlineData(503, null, ConnectorFailure.Transient)]
    [InlineData(504, null, ConnectorFailure.Transient)]
    [InlineData(400, "Bad Argument", ConnectorFailure.Permanent)]
    [InlineData(413, "MessageSizeTooBig", ConnectorFailure.Permanent)]
    [InlineData(500, "ServiceError", ConnectorFailure.Permanent)]
    public void A_refusal_is_sorted_by_what_it_means_for_the_sender(int status, string? code, ConnectorFailure category) =>
        Assert.Equal(category, ConnectorFailures.Categorise(status, code));

    // Time passes until the call has come to an end.
    private static async Task CompleteAsync(BotHost host, Func<ITurnContext, Task> call)
    {
        var running = host.Adapter.ContinueConversationAsync(
            BotHost.AppId, An.Read(An.ChannelMessage()).GetConversationReference(), (turn, _) => call(turn), default);
        while (!running.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        await running;
    }
}
