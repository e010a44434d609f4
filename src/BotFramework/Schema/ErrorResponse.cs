using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>How the channel's service reports a failure.</summary>
public class ErrorResponse
{
    public Error? Error { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A failure's code, for programs, and message, for people.</summary>
public class Error
{
    public string? Code { get; set; }

    public string? Message { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
