using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>A place to speak in later, kept from an activity that came from there.</summary>
public class ConversationReference
{
    public string? ActivityId { get; set; }

    public ChannelAccount? User { get; set; }

    public ChannelAccount? Bot { get; set; }

    public ConversationAccount Conversation { get; set; } = null!;

    public string ChannelId { get; set; } = null!;

    public string? Locale { get; set; }

    public string ServiceUrl { get; set; } = null!;

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The event that starts a turn the bot begins by itself. Its id is random, since no user's activity stands behind it.</summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = "ContinueConversation",
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot!,
        From = User!,
        RelatesTo = this,
    };
}
