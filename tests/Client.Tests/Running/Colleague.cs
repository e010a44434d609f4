using System.Net.Http.Json;

namespace Client.Tests.Running;

/// <summary>Somebody else in the channel of Velmora Foods. The Playground signs in one person only; what others say there reaches the bot as Teams would send it.</summary>
internal sealed record Colleague(string Id, string Name, string AadObjectId)
{
    public static readonly Colleague Hana = new("29:hana", "Hana Yoshida", "5a3c1e00-7d10-4c2b-9f00-000000000009");
    public static readonly Colleague Lukas = new("29:lukas", "Lukas Brandt", "5a3c1e00-7d10-4c2b-9f00-000000000011");

    public async Task SayAsync(RunningBot bot, string text)
    {
        const string mention = "<at>Account Desk</at>";
        var desk = new { id = "28:7d9f0a52-1c34-4e6b-8a5d-2b9c6e1f0d02", name = "Account Desk" };
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(new Uri($"http://127.0.0.1:{bot.Port}/api/messages"), new
        {
            type = "message",
            id = $"{Guid.NewGuid()}",
            channelId = "msteams",
            serviceUrl = new Uri(bot.Playground, "/_connector"),
            from = new { id = Id, name = Name, aadObjectId = AadObjectId },
            recipient = desk,
            conversation = new { id = "19:velmora@thread.tacv2", conversationType = "channel", isGroup = true, tenantId = "7d9f0a52-1c34-4e6b-8a5d-2b9c6e1f0d01" },
            channelData = new { team = new { id = "19:accounts@thread.tacv2" }, channel = new { id = "19:velmora@thread.tacv2" }, tenant = new { id = "7d9f0a52-1c34-4e6b-8a5d-2b9c6e1f0d01" } },
            text = $"{mention} {text}",
            entities = new[] { new { type = "mention", text = mention, mentioned = desk } },
        });
        answer.EnsureSuccessStatusCode();
    }
}
