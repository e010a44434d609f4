using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>A person or bot on a channel.</summary>
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id!;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary><c>29:...</c> for a person, unique per bot and person; <c>28:{app id}</c> for a bot.</summary>
    public string Id { get; set; } = null!;

    public string? Name { get; set; }

    /// <summary>The person's object id in Entra, the same for every bot.</summary>
    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
