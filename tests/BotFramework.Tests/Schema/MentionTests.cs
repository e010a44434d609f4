using System.Text.Json;
using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Schema;

public sealed class MentionTests
{
    [Theory]
    [InlineData("<at>Desk</at> what changed?", "what changed?")]
    [InlineData("what changed, <AT>desk</AT>", "what changed,")]
    [InlineData("<at>Desk</at>", "")]
    [InlineData("no mention", "no mention")]
    public void The_mention_of_the_bot_is_taken_out_of_the_text(string text, string left)
    {
        var activity = An.Read(An.ChannelMessage().With("text", text));

        Assert.Equal(left, activity.RemoveRecipientMention());
        Assert.Equal(left, activity.Text);
    }

    [Fact]
    public void Mentions_of_others_stay()
    {
        var activity = An.Read(An.ChannelMessage().With("text", "<at>Desk</at> ask <at>Bo</at>"));
        activity.Entities!.Add(new Mention(new ChannelAccount("29:bo", "Bo"), "<at>Bo</at>"));

        activity.RemoveRecipientMention();

        Assert.Equal("ask <at>Bo</at>", activity.Text);
        Assert.Equal(["28:" + BotHost.AppId, "29:bo"], activity.GetMentions().Select(mention => mention.Mentioned!.Id));
        Assert.True(activity.MentionsId("29:bo"));
        Assert.True(activity.MentionsRecipient());
        Assert.False(activity.MentionsId("29:cy"));
    }

    [Fact]
    public void A_mention_without_text_is_found_by_name()
    {
        var activity = An.Read(An.ChannelMessage());
        activity.Entities = [new Mention(new ChannelAccount(activity.Recipient.Id, "Desk"))];

        Assert.Equal("what changed?", activity.RemoveRecipientMention());
    }

    [Fact]
    public void A_message_without_entities_mentions_nobody() => Assert.Empty(An.Read(An.ChannelMessage().Without("entities")).GetMentions());

    [Fact]
    public void A_mention_is_written_with_what_it_says()
    {
        var message = MessageFactory.Text("Hello <at>Bo</at>");
        message.Entities = [new Mention(new ChannelAccount("29:bo", "Bo"), "<at>Bo</at>")];

        Assert.Equal("""[{"mentioned":{"id":"29:bo","name":"Bo"},"text":"<at>Bo</at>","type":"mention"}]""", An.Write(message)["entities"]!.ToJsonString(Relaxed));
    }

    [Fact]
    public void An_entity_takes_over_a_mention_and_is_read_as_one()
    {
        var entity = new Entity();

        entity.SetAs(new Mention(new ChannelAccount("29:bo", "Bo"), "<at>Bo</at>"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("29:bo", entity.GetAs<Mention>().Mentioned!.Id);
        Assert.Equal("<at>Bo</at>", entity.GetAs<Mention>().Text);
    }

    [Fact]
    public void A_mention_takes_over_another()
    {
        var mention = new Mention();

        mention.SetAs(new Mention(new ChannelAccount("29:bo", "Bo"), "<at>Bo</at>"));

        Assert.Equal(("29:bo", "<at>Bo</at>"), (mention.Mentioned!.Id, mention.Text));
    }

    [Fact]
    public void A_malformed_mention_is_found_when_the_activity_is_read() =>
        Assert.Throws<JsonException>(() => An.Read(An.ChannelMessage().With("entities", System.Text.Json.Nodes.JsonNode.Parse("""[{"text":5,"type":"mention"}]"""))));

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
