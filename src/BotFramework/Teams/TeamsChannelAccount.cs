using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>A member of a conversation as the roster knows it. Teams leaves mail and user principal name out of bulk answers.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; set; }

    // What rosters called the Entra object id before it had a name of its own.
    [JsonInclude]
    internal string? ObjectId
    {
        get;
        set
        {
            field = value;
            AadObjectId ??= value;
        }
    }
}

/// <summary>One page of a roster; the next is asked for with <see cref="ContinuationToken"/>, absent on the last.</summary>
public class TeamsPagedMembersResult
{
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
