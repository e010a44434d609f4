using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>What Teams tells of a team when asked.</summary>
public class TeamDetails
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }

    public int ChannelCount { get; set; }

    public int MemberCount { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The channels of a team, as the service lists them.</summary>
internal sealed class ConversationList
{
    public IList<ChannelInfo>? Conversations { get; set; }
}
