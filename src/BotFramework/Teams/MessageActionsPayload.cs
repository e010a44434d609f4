using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>A message that somebody opened an action on.</summary>
public class MessageActionsPayload
{
    public string? Id { get; set; }

    /// <summary>ISO 8601.</summary>
    public string? CreatedDateTime { get; set; }

    public MessageActionsPayloadFrom? From { get; set; }

    public MessageActionsPayloadBody? Body { get; set; }

    /// <summary>Where the message can be read in Teams.</summary>
    public string? LinkToMessage { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

public class MessageActionsPayloadFrom
{
    /// <summary>Null for a message that no person wrote.</summary>
    public MessageActionsPayloadUser? User { get; set; }
}

public class MessageActionsPayloadUser
{
    /// <summary>The directory id.</summary>
    public string? Id { get; set; }

    public string? DisplayName { get; set; }
}

public class MessageActionsPayloadBody
{
    /// <summary><c>text</c> or <c>html</c>.</summary>
    public string? ContentType { get; set; }

    public string? Content { get; set; }
}
