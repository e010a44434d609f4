using Bot.Rendering;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Turns;

public sealed class ConversationTests
{
    [Fact]
    public async Task An_installation_is_welcomed_once_although_it_is_told_twice()
    {
        await using var desk = await Desk.OpenAsync();
        var channel = new Somewhere("channel", "19:orbis@thread.tacv2");
        await desk.PostAsync(Activities.Members(desk.Connector.Url, Someone.Dana, channel, added: true, Activities.Bot()));
        await desk.PostAsync(Activities.Installation(desk.Connector.Url, Someone.Dana, channel, "add"));
        Assert.Contains("Account Desk", Assert.Single(desk.Connector.Messages).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_was_removed_it_does_not_speak_until_it_is_back()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Dana);
        var sender = desk.Services.GetRequiredService<IConversationSender>();
        await desk.SayAsync(Someone.Dana, chat, "hello");
        Assert.NotNull(await sender.SendAsync(chat.Id, OutgoingMessage.Words("Good morning."), CancellationToken.None));

        await desk.PostAsync(Activities.Installation(desk.Connector.Url, Someone.Dana, chat, "remove"));
        var before = desk.Connector.Traffic.Count;
        Assert.Null(await sender.SendAsync(chat.Id, OutgoingMessage.Words("Are you there?"), CancellationToken.None));
        Assert.Equal(before, desk.Connector.Traffic.Count);

        await desk.PostAsync(Activities.Installation(desk.Connector.Url, Someone.Dana, chat, "add"));
        Assert.NotNull(await sender.SendAsync(chat.Id, OutgoingMessage.Words("Welcome back."), CancellationToken.None));
    }

    [Fact]
    public async Task A_message_unasked_begins_a_thread_of_its_own()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        await desk.SayAsync(Someone.Dana, Somewhere.Channel, "hello");
        var sender = desk.Services.GetRequiredService<IConversationSender>();
        var id = await sender.SendAsync("19:orbis@thread.tacv2", OutgoingMessage.Words("Digest"), CancellationToken.None);
        var sent = desk.Connector.Traffic.Last();
        Assert.Equal("19:orbis@thread.tacv2", sent.Conversation);
        Assert.Null(sent.Body["replyToId"]);
        Assert.True(await sender.UpdateAsync("19:orbis@thread.tacv2", id!, OutgoingMessage.Words("Digest, again"), CancellationToken.None));
        Assert.Equal(id, Assert.Single(desk.Connector.Edits).Activity);
        Assert.True((await sender.RosterAsync("19:orbis@thread.tacv2", CancellationToken.None)).IsComplete);
    }

    [Fact]
    public async Task A_conversation_that_takes_no_messages_is_told_to_the_caller_not_to_the_conversation()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Dana);
        await desk.SayAsync(Someone.Dana, chat, "hello");
        desk.Connector.PostStatus = 403;
        Assert.Null(await desk.Services.GetRequiredService<IConversationSender>().SendAsync(chat.Id, OutgoingMessage.Words("x"), CancellationToken.None));
        Assert.Null(await desk.Services.GetRequiredService<IConversationSender>().SendAsync("a:nowhere", OutgoingMessage.Words("x"), CancellationToken.None));
    }
}
