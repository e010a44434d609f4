using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>What a new conversation is created from: a personal chat with one member, or a root post in a channel.</summary>
public class ConversationParameters
{
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    /// <summary>The first message.</summary>
    public Activity? Activity { get; set; }

    [JsonConverter(typeof(PayloadConverter))]
    public object? ChannelData { get; set; }

    public string? TenantId { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A conversation was created, or found again.</summary>
public class ConversationResourceResponse
{
    /// <summary>The id of the first message, when there was one.</summary>
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Id { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The id of what was sent; null or empty when the service gave none.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null) => Id = id;

    public string? Id { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
