using System.Text.Json;

namespace BotFramework;

/// <summary>A person or bot mentioned in a message. <see cref="Text"/> equals a piece of the message's text.</summary>
public class Mention : Entity
{
    internal const string EntityType = "mention";

    public Mention() => Type = EntityType;

    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
    {
        Mentioned = mentioned;
        Text = text;
        Type = type ?? EntityType;
    }

    public ChannelAccount? Mentioned { get; set; }

    public string? Text { get; set; }

    private protected override void Set(string name, JsonElement value)
    {
        if (name == "mentioned")
            Mentioned = Payload.Read<ChannelAccount>(value);
        else if (name == "text")
            Text = value.GetString();
        else
            base.Set(name, value);
    }
}
