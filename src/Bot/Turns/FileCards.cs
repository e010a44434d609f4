using System.Text;
using System.Text.Json.Nodes;
using Bot.Rendering;
using BotFramework;

namespace Bot.Turns;

/// <summary>Teams' own cards for a file: the one that asks, and the one that shows it.</summary>
internal static class FileCards
{
    /// <summary>Names the offer in what the answer brings back.</summary>
    public const string Key = "offer";

    public static Attachment Consent(FileOffer file) => new("application/vnd.microsoft.teams.card.file.consent", name: file.Name, content: Json(new()
    {
        ["description"] = file.Description,
        ["sizeInBytes"] = file.Size,
        ["acceptContext"] = new JsonObject { [Key] = file.Key },
        ["declineContext"] = new JsonObject { [Key] = file.Key },
    }));

    /// <param name="name">As it was offered; OneDrive may have chosen another.</param>
    public static Activity Sent(FileUploadInfo uploaded, string name)
    {
        var activity = (Activity)MessageFactory.Attachment(new Attachment(
            "application/vnd.microsoft.teams.card.file.info", uploaded.ContentUrl, Json(new() { ["uniqueId"] = uploaded.UniqueId, ["fileType"] = uploaded.FileType }), uploaded.Name ?? name));
        activity.Summary = uploaded.Name ?? name;
        return activity;
    }

    private static object Json(JsonObject content) => Wire.Raw(Encoding.UTF8.GetBytes(content.ToJsonString()));
}
