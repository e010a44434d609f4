using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Schema;

public sealed class ConversationReferenceTests
{
    [Fact]
    public void A_reply_goes_back_to_where_the_message_came_from()
    {
        var message = An.Read(An.ChannelMessage());

        var reply = MessageFactory.Text("Here").ApplyConversationReference(message.GetConversationReference());

        Assert.Equal((message.Id, message.ServiceUrl, message.ChannelId, "en-GB"), (reply.ReplyToId, reply.ServiceUrl, reply.ChannelId, reply.Locale));
        Assert.Same(message.Conversation, reply.Conversation);
        Assert.Same(message.Recipient, reply.From);
        Assert.Same(message.From, reply.Recipient);
    }

    [Fact]
    public void An_incoming_activity_is_addressed_to_the_bot()
    {
        var message = An.Read(An.ChannelMessage());

        var again = new Activity { Type = ActivityTypes.Message }.ApplyConversationReference(message.GetConversationReference(), isIncoming: true);

        Assert.Equal((message.Id, null), (again.Id, again.ReplyToId));
        Assert.Same(message.From, again.From);
    }

    [Fact]
    public void A_continuation_carries_the_reference_and_an_id_of_its_own()
    {
        var reference = An.Read(An.ChannelMessage()).GetConversationReference();

        var (one, other) = (reference.GetContinuationActivity(), reference.GetContinuationActivity());

        Assert.Equal(("event", "ContinueConversation"), (one.Type, one.Name));
        Assert.Same(reference, one.RelatesTo);
        Assert.Same(reference.Bot, one.Recipient);
        Assert.NotEqual(one.Id, other.Id);
    }

    [Fact]
    public void A_reference_is_kept_as_text_with_what_the_channel_put_into_it()
    {
        var message = An.ChannelMessage();
        message["conversation"]!["future"] = 1;

        var text = ConversationReferenceJson.Write(An.Read(message).GetConversationReference());

        Assert.Contains("\"future\":1", text, StringComparison.Ordinal);
        Assert.Equal(text, ConversationReferenceJson.Write(ConversationReferenceJson.Read(text)));
    }
}
