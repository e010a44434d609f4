using System.Text.Json;

namespace BotFramework;

/// <summary>Keeps a conversation reference as text, with whatever the channel put into it.</summary>
public static class ConversationReferenceJson
{
    public static string Write(ConversationReference reference) => JsonSerializer.Serialize(reference, ProtocolJson.Wire.ConversationReference);

    /// <exception cref="JsonException">The text is no conversation reference.</exception>
    public static ConversationReference Read(string json) =>
        JsonSerializer.Deserialize(json, ProtocolJson.Wire.ConversationReference) ?? throw new JsonException("The conversation reference is null.");
}
