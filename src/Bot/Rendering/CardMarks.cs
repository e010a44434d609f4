using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Rendering;

/// <summary>Makes the buttons of a card tell, beside their own data, which message they are of.</summary>
internal static class CardMarks
{
    public static byte[] With(ReadOnlyMemory<byte> card, string mark)
    {
        var json = JsonNode.Parse(card.Span)!;
        Mark(json, mark);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static void Mark(JsonNode? node, string mark)
    {
        switch (node)
        {
            case JsonObject part:
                if (part["type"]?.GetValueKind() == System.Text.Json.JsonValueKind.String && part["type"]!.GetValue<string>() == "Action.Execute")
                {
                    if (part["data"] is not JsonObject)
                        part["data"] = new JsonObject();
                    part["data"]![Verbs.Said] = mark;
                    break;
                }

                foreach (var (_, child) in part)
                    Mark(child, mark);
                break;
            case JsonArray parts:
                foreach (var child in parts)
                    Mark(child, mark);
                break;
        }
    }
}
