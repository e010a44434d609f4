using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Schema;

public sealed class MessageFactoryTests
{
    [Fact]
    public void A_text_starts_with_empty_attachments_and_entities() => Assert.Equal(
        """{"type":"message","text":"Hello","inputHint":"acceptingInput","attachments":[],"entities":[]}""",
        An.Write(MessageFactory.Text("Hello")).ToJsonString());

    [Fact]
    public void A_card_goes_out_as_it_was_written()
    {
        var message = MessageFactory.Attachment(new Attachment("c", content: new RawJson("""{"n":1.0}""")), "Text");

        Assert.Equal("""[{"contentType":"c","content":{"n":1.0}}]""", An.Write((Activity)message)["attachments"]!.ToJsonString());
        Assert.Equal(("list", "Text"), (message.AttachmentLayout, message.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_text_is_no_text(string? text) => Assert.Null(MessageFactory.Text(text).Text);

    [Fact]
    public void Buttons_stand_under_a_message()
    {
        var message = MessageFactory.SuggestedActions([new CardAction("imBack", "Yes", value: "yes")], "Sure?");

        Assert.Equal("""{"actions":[{"type":"imBack","title":"Yes","value":"yes"}]}""", An.Write((Activity)message)["suggestedActions"]!.ToJsonString());
    }
}
