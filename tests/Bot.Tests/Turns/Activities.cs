using System.Text.Json.Nodes;

namespace Bot.Tests.Turns;

internal sealed record Someone(string Name, string AadObjectId)
{
    public static readonly Someone Dana = new("Dana Fox", "00000000-0000-0000-0000-0000000000d1");
    public static readonly Someone Lee = new("Lee Wong", "00000000-0000-0000-0000-0000000000d2");
    public static readonly Someone Tom = new("Tom Ruiz", "00000000-0000-0000-0000-0000000000d3");
    public static readonly Someone Ada = new("Ada Admin", "00000000-0000-0000-0000-0000000000d4");
    public static readonly Someone Nina = new("Nina Petrov", "00000000-0000-0000-0000-0000000000d5");
    public static readonly Someone Guest = new("Gustav Guest", "00000000-0000-0000-0000-0000000000d6");

    public string TeamsId => "29:" + AadObjectId[^2..];

    public JsonObject Account() => new() { ["id"] = TeamsId, ["name"] = Name, ["aadObjectId"] = AadObjectId };

    public JsonObject Member(string role = "user")
    {
        var member = Account();
        (member["tenantId"], member["userRole"]) = (Somewhere.Tenant, role);
        return member;
    }
}

internal sealed record Somewhere(string Type, string Id)
{
    public const string Tenant = "00000000-0000-0000-0000-00000000abcd";
    public const string Team = "19:team@thread.tacv2";

    public static readonly Somewhere Channel = new("channel", "19:orbis@thread.tacv2;messageid=1700000000001");
    public static readonly Somewhere OtherChannel = new("channel", "19:other@thread.tacv2;messageid=1700000000002");

    public static Somewhere With(Someone who) => new("personal", "a:" + who.AadObjectId);
}

/// <summary>What Teams sends, as far as the bot reads it.</summary>
internal static class Activities
{
    /// <summary>Beyond the ids that tests name themselves: the same id twice in a conversation is a redelivery.</summary>
    private static int ids = 1_000_000;

    public static JsonObject Message(string serviceUrl, Someone who, Somewhere where, string text, string? id = null)
    {
        var activity = Of("message", serviceUrl, who, where, id);
        activity["text"] = where.Type == "personal" ? text : $"<at>Desk</at>&nbsp;{text}";
        if (where.Type != "personal")
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Desk</at>", ["mentioned"] = Bot() });
        return activity;
    }

    public static JsonObject Press(string serviceUrl, Someone who, Somewhere where, Sent card, string verb, JsonObject? inputs = null)
    {
        var data = card.Button(verb)?["data"]?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in inputs ?? [])
            data[name] = value?.DeepClone();
        return Press(serviceUrl, who, where, card.Activity, verb, data);
    }

    public static JsonObject Press(string serviceUrl, Someone who, Somewhere where, string? card, string verb, JsonNode? data)
    {
        var activity = Of("invoke", serviceUrl, who, where, null);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card;
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
        return activity;
    }

    public static JsonObject Invoke(string serviceUrl, Someone who, Somewhere where, string name, JsonNode value)
    {
        var activity = Of("invoke", serviceUrl, who, where, null);
        (activity["name"], activity["value"]) = (name, value);
        return activity;
    }

    public static JsonObject FileConsent(string serviceUrl, Someone who, Somewhere where, string action, JsonObject context, JsonObject uploadInfo)
    {
        var activity = Of("invoke", serviceUrl, who, where, null);
        activity["name"] = "fileConsent/invoke";
        activity["value"] = new JsonObject { ["type"] = "fileUpload", ["action"] = action, ["context"] = context, ["uploadInfo"] = action == "accept" ? uploadInfo : null };
        return activity;
    }

    public static JsonObject Installation(string serviceUrl, Someone who, Somewhere where, string action)
    {
        var activity = Of("installationUpdate", serviceUrl, who, where, null);
        activity["action"] = action;
        return activity;
    }

    public static JsonObject Members(string serviceUrl, Someone who, Somewhere where, bool added, JsonNode member)
    {
        var activity = Of("conversationUpdate", serviceUrl, who, where, null);
        activity[added ? "membersAdded" : "membersRemoved"] = new JsonArray(member);
        return activity;
    }

    public static JsonObject Bot() => new() { ["id"] = "28:desk", ["name"] = "Desk" };

    internal static JsonObject Of(string type, string serviceUrl, Someone who, Somewhere where, string? id)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id ?? $"{Interlocked.Increment(ref ids)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = who.Account(),
            ["recipient"] = Bot(),
            ["locale"] = "en-US",
            ["localTimezone"] = "Europe/Berlin",
            ["conversation"] = new JsonObject
            {
                ["id"] = where.Id,
                ["conversationType"] = where.Type,
                ["isGroup"] = where.Type != "personal",
                ["tenantId"] = Somewhere.Tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Somewhere.Tenant } },
        };
        if (where.Type == "channel")
        {
            activity["channelData"]!["team"] = new JsonObject { ["id"] = Somewhere.Team };
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = where.Id.Split(';')[0] };
        }

        return activity;
    }
}
