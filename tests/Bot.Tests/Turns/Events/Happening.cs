using System.Text.Json.Nodes;

namespace Bot.Tests.Turns.Events;

/// <summary>What Teams tells of teams, channels, messages and meetings, as it words it.</summary>
internal static class Happening
{
    public const string Linked = "19:orbis@thread.tacv2";
    public const string Other = "19:other@thread.tacv2";

    private static int ids = 500_000;

    /// <summary>Told from the team's General channel, whose id is the team's.</summary>
    public static JsonObject Team(Desk desk, string eventType, string name = "Orbis team")
    {
        var activity = InTeam(desk, eventType);
        activity["channelData"]!["team"]!["name"] = name;
        return activity;
    }

    public static JsonObject Channel(Desk desk, string eventType, string channel = Linked, string name = "Pricing")
    {
        var activity = InTeam(desk, eventType);
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel, ["name"] = name, ["type"] = "standard" };
        return activity;
    }

    public static JsonObject TeamMember(Desk desk, bool added, params JsonNode[] members)
    {
        var activity = InTeam(desk, added ? "teamMemberAdded" : "teamMemberRemoved");
        activity[added ? "membersAdded" : "membersRemoved"] = new JsonArray([.. members.Select(member => member.DeepClone())]);
        return activity;
    }

    /// <summary>How a member is told of when they join: by ids alone.</summary>
    public static JsonObject Member(Someone who) => new() { ["id"] = who.TeamsId, ["aadObjectId"] = who.AadObjectId };

    public static JsonObject Of(Desk desk, string type, Somewhere where, string properties = "{}")
    {
        var activity = Activities.Of(type, desk.Connector.Url, Someone.Dana, where, $"f:{Interlocked.Increment(ref ids)}");
        foreach (var (name, value) in JsonNode.Parse(properties)!.AsObject())
            activity[name] = value?.DeepClone();
        return activity;
    }

    private static JsonObject InTeam(Desk desk, string eventType)
    {
        var activity = Of(desk, "conversationUpdate", new("channel", Somewhere.Team));
        activity["from"]!.AsObject().Remove("name");
        activity.Remove("localTimezone");
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }
}
