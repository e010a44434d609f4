using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Turns;

public sealed class TurnContextTests
{
    private readonly KeepingAdapter adapter = new();
    private readonly Activity message = An.Read(An.ChannelMessage());

    private TurnContext Turn => new(adapter, message);

    [Fact]
    public async Task A_text_is_sent_as_a_reply()
    {
        var turn = Turn;

        var sent = await turn.SendActivityAsync("Hello");

        var activity = Assert.Single(adapter.Sent);
        Assert.Equal(("message", "Hello", message.Id, "acceptingInput"), (activity.Type, activity.Text, activity.ReplyToId, activity.InputHint));
        Assert.Equal("sent-0", sent.Id);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_sent_activity_learns_its_id()
    {
        var (one, other) = (MessageFactory.Text("one"), MessageFactory.Text("other"));

        await Turn.SendActivitiesAsync([one, other]);

        Assert.Equal(("sent-0", "sent-1"), (one.Id, other.Id));
    }

    [Fact]
    public void A_turn_has_not_responded_before_it_sends() => Assert.False(Turn.Responded);

    [Fact]
    public async Task An_update_keeps_the_id_of_what_it_replaces()
    {
        var changed = MessageFactory.Text("changed");
        changed.Id = "sent-7";

        await Turn.UpdateActivityAsync(changed);

        Assert.Equal(("sent-7", message.Conversation.Id), (adapter.Updated.Single().Id, adapter.Updated.Single().Conversation.Id));
    }

    [Fact]
    public async Task A_deletion_names_the_activity_and_the_conversation()
    {
        await Turn.DeleteActivityAsync("sent-7");

        Assert.Equal(("sent-7", message.Conversation.Id), (adapter.Deleted.Single().ActivityId, adapter.Deleted.Single().Conversation.Id));
    }

    [Fact]
    public async Task Sending_nothing_is_a_mistake()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentException>(() => Turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentException>(() => Turn.DeleteActivityAsync(""));
    }

    [Fact]
    public void State_is_kept_by_key_and_by_type()
    {
        var state = Turn.TurnState;

        state.Set("key", "value");
        state.Set(new NotificationInfo(true));

        Assert.Equal("value", state.Get<string>("key"));
        Assert.True(state.Get<NotificationInfo>()!.Alert);
        Assert.Null(state.Get<Activity>("key"));
        Assert.Null(state.Get<Activity>());
    }

    [Fact]
    public async Task What_a_turn_throws_goes_to_the_error_handler()
    {
        Exception? seen = null;
        adapter.OnTurnError = (_, exception) =>
        {
            seen = exception;
            return Task.CompletedTask;
        };

        await adapter.ContinueConversationAsync("bot", message.GetConversationReference(), (_, _) => throw new InvalidOperationException("broken"), default);

        Assert.Equal("broken", seen?.Message);
    }

    [Fact]
    public async Task Without_an_error_handler_the_caller_gets_what_a_turn_throws() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => adapter.ContinueConversationAsync("bot", message.GetConversationReference(), (_, _) => throw new InvalidOperationException(), default));
}
