using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = null) => Type = type;

    /// <summary>For example <c>like</c>. The set is open.</summary>
    public string? Type { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
