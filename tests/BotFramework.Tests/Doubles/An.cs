using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotFramework.Tests.Doubles;

/// <summary>Activities as Teams would send them, to change in the one respect a test is about.</summary>
internal static class An
{
    internal const string LocalService = "http://127.0.0.1:5/";
    internal const string TeamsService = "https://smba.trafficmanager.net/emea/";

    /// <summary>A message that mentions the bot in a thread of a channel.</summary>
    internal static JsonObject ChannelMessage(string serviceUrl = LocalService) => JsonNode.Parse($$$"""
        {
          "type": "message", "id": "1773480413589", "timestamp": "2026-03-14T09:26:53.589Z", "localTimezone": "Europe/Berlin",
          "channelId": "msteams", "serviceUrl": "{{{serviceUrl}}}", "text": "<at>Desk</at> what changed?", "textFormat": "plain", "locale": "en-GB",
          "from": { "id": "29:ana", "name": "Ana", "aadObjectId": "6a8a9a1c-1c1f-4a0e-9a51-3a1d1d4f6f01", "mood": "curious" },
          "recipient": { "id": "28:{{{BotHost.AppId}}}", "name": "Desk" },
          "conversation": {
            "id": "19:room@thread.tacv2;messageid=1773480413589", "isGroup": true, "conversationType": "channel", "tenantId": "{{{BotHost.Tenant}}}"
          },
          "entities": [
            { "mentioned": { "id": "28:{{{BotHost.AppId}}}", "name": "Desk" }, "text": "<at>Desk</at>", "type": "mention" },
            { "type": "clientInfo", "platform": "Windows" }
          ],
          "channelData": { "tenant": { "id": "{{{BotHost.Tenant}}}" }, "team": { "id": "19:team@thread.tacv2" }, "channel": { "id": "19:room@thread.tacv2" } }
        }
        """)!.AsObject();

    /// <summary>An activity of another type in the same place.</summary>
    internal static JsonObject Other(string type, string properties = "{}", string serviceUrl = LocalService)
    {
        var activity = ChannelMessage(serviceUrl);
        foreach (var name in (string[])["text", "textFormat", "entities"])
            activity.Remove(name);
        activity["type"] = type;
        foreach (var (name, value) in JsonNode.Parse(properties)!.AsObject())
            activity[name] = value?.DeepClone();
        return activity;
    }

    internal static JsonObject Invoke(string name, string? value = null) =>
        Other("invoke", value is null ? $$"""{"name":"{{name}}"}""" : $$"""{"name":"{{name}}","value":{{value}}}""");

    /// <summary>The activity as the library reads it.</summary>
    internal static Activity Read(JsonNode json) => JsonSerializer.Deserialize(json, ProtocolJson.Wire.Activity)!;

    internal static JsonNode Write(Activity activity) => JsonSerializer.SerializeToNode(activity, ProtocolJson.Wire.Activity)!;

    extension(JsonObject activity)
    {
        internal JsonObject With(string name, JsonNode? value)
        {
            activity[name] = value;
            return activity;
        }

        internal JsonObject Without(string name)
        {
            activity.Remove(name);
            return activity;
        }
    }
}
