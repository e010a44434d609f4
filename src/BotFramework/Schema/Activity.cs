using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>
/// One thing that happened in a conversation, in either direction: a message, a membership change, a pressed button.
/// Properties that are not declared here survive a round trip.
/// </summary>
/// <remarks>
/// <see cref="ServiceUrl"/>, <see cref="ChannelId"/>, <see cref="From"/>, <see cref="Recipient"/> and <see cref="Conversation"/> are always
/// present on an activity that came through <see cref="CloudAdapter"/>, which refuses one without them.
/// </remarks>
public partial class Activity : IMessageActivity, IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, IInvokeActivity,
    IEventActivity, ITypingActivity, IConversationUpdateActivity, IInstallationUpdateActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a newer one.</summary>
    public string Type { get; set; } = null!;

    /// <summary>Names the activity within its conversation; a redelivery carries the same id.</summary>
    public string? Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The IANA name of the sender's time zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where replies are posted. It may change: keep the latest per conversation.</summary>
    public string ServiceUrl { get; set; } = null!;

    public string ChannelId { get; set; } = null!;

    public ChannelAccount From { get; set; } = null!;

    public ConversationAccount Conversation { get; set; } = null!;

    public ChannelAccount Recipient { get; set; } = null!;

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    public string? TextFormat { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public IList<MessageReaction>? ReactionsAdded { get; set; }

    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    public string? TopicName { get; set; }

    /// <summary>A BCP 47 language tag.</summary>
    public string? Locale { get; set; }

    public string? Text { get; set; }

    public string? Speak { get; set; }

    public string? InputHint { get; set; }

    /// <summary>What a notification shows instead of the content.</summary>
    public string? Summary { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    [JsonConverter(typeof(EntityListConverter))]
    public IList<Entity>? Entities { get; set; }

    [JsonConverter(typeof(PayloadConverter))]
    public object? ChannelData { get; set; }

    /// <summary>What an installation update did: <c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>.</summary>
    public string? Action { get; set; }

    public string? ReplyToId { get; set; }

    /// <summary>The payload of an invoke, an event or a card's submit.</summary>
    [JsonConverter(typeof(PayloadConverter))]
    public object? Value { get; set; }

    /// <summary>The name of an invoke or event.</summary>
    public string? Name { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    public string? Importance { get; set; }

    public string? DeliveryMode { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>A message without attachments or entities yet.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity { Type = ActivityTypes.Message, Attachments = [], Entities = [] };
}
