using System.Globalization;

namespace Client.Tests.Running;

/// <summary>A link of a conversation whose digest is due since a moment ago, imported into the store of the running bot.</summary>
internal static class DueDigest
{
    public const string General = "19:accounts@thread.tacv2";
    public const string DealRoom = "19:dealroom@thread.v2";

    /// <param name="id">Of the link: each has one digest a day.</param>
    /// <param name="accounts">Ids of accounts that Inês Carvalho leads, joined with <c>;</c>.</param>
    public static async Task InAsync(RunningBot bot, string conversation, string id, string accounts)
    {
        var folder = bot.NewFolder(id);
        // In a zone where it is the middle of the day, a moment ago was today.
        var (zone, now) = DateTime.UtcNow is { Hour: > 0 and < 23 } utc ? ("UTC", utc) : ("Asia/Tokyo", DateTime.UtcNow.AddHours(9));
        await File.WriteAllTextAsync(Path.Combine(folder, "channelLink.csv"), $"""
            id,conversation,name,accounts,linkedBy,timeZone,digestTime
            {id},{conversation},{id},{accounts},ines.carvalho,{zone},{now.AddMinutes(-1).ToString("HH:mm", CultureInfo.InvariantCulture)}

            """);
        await bot.RunAsync("import", folder, "--source", "sample");
    }
}
