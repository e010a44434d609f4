using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Turns;

/// <summary>What went over the wire as one reads it: signs and arrows are not escaped, and a blank is a blank.</summary>
internal static class WireWords
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Words(this JsonNode node) => node.ToJsonString(Readable).Replace("\\u00A0", " ", StringComparison.Ordinal).Replace('\u00A0', ' ');

    public static string Words(this Sent sent) => sent.Body.Words();
}
