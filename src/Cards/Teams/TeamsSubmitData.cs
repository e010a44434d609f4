using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cards;

/// <summary>What Teams reads in the data of an <see cref="AdaptiveSubmitAction"/>.</summary>
public static class TeamsSubmitData
{
    /// <summary>The press opens a dialog: the bot is asked for it with <paramref name="data"/>.</summary>
    public static JsonObject OpenDialog(JsonObject data)
    {
        var sent = data.DeepClone().AsObject();
        sent["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return sent;
    }

    /// <summary>The press sends <paramref name="text"/> to the bot, and <paramref name="displayText"/> into the conversation in the person's name.</summary>
    public static JsonObject MessageBack(string text, string displayText) => new()
    {
        ["msteams"] = new JsonObject { ["type"] = "messageBack", ["text"] = text, ["displayText"] = displayText },
    };
}

/// <summary>Teams' own properties of an <see cref="AdaptiveSubmitAction"/>.</summary>
public sealed record TeamsSubmitActionProperties(TeamsSubmitActionFeedback Feedback) : ICardPart
{
    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Part("feedback"u8, Feedback);
        json.WriteEndObject();
    }
}

/// <param name="Hide">Keeps the client from saying that the response was sent.</param>
public sealed record TeamsSubmitActionFeedback(bool Hide) : ICardPart
{
    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Flag("hide"u8, Hide);
        json.WriteEndObject();
    }
}
