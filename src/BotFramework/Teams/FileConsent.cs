using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>What somebody answered to the card that asked whether a file may be put into their OneDrive.</summary>
public class FileConsentCardResponse
{
    public FileConsentCardResponse()
    {
    }

    public FileConsentCardResponse(string? action = null, object? context = null, FileUploadInfo? uploadInfo = null)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string? Action { get; set; }

    /// <summary>What the card carried for this answer.</summary>
    [JsonConverter(typeof(PayloadConverter))]
    public object? Context { get; set; }

    /// <summary>Where the file is to be put; only when it was accepted.</summary>
    public FileUploadInfo? UploadInfo { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Where a file is to be put, and where people find it afterwards.</summary>
public class FileUploadInfo
{
    public FileUploadInfo()
    {
    }

    public FileUploadInfo(string? name = null, string? uploadUrl = null, string? contentUrl = null, string? uniqueId = null, string? fileType = null)
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    public string? Name { get; set; }

    /// <summary>Carries its own permission: no token is sent there.</summary>
    public string? UploadUrl { get; set; }

    public string? ContentUrl { get; set; }

    public string? UniqueId { get; set; }

    public string? FileType { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
