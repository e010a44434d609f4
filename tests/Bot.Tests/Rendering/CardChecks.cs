using System.Text.Json;
using Bot.Rendering;
using Testing;
using Testing.Cards;
using Xunit;

namespace Bot.Tests.Rendering;

internal static class CardChecks
{
    /// <summary>Fails unless the card is one that Teams takes, and says the same in words.</summary>
    public static string Valid(OutgoingMessage message)
    {
        Assert.NotEmpty(message.Summary);
        Assert.NotEmpty(message.Text);
        var card = Assert.IsType<Cards.AdaptiveCard>(message.Card);
        Assert.DoesNotContain("..", card.FallbackText, StringComparison.Ordinal);
        var json = card.ToJson();
        Assert.Empty(CardSchema.Problems(json));
        Assert.Empty(CardLint.Problems(json));
        return json;
    }

    public static void MatchesSnapshot(OutgoingMessage message, string name)
    {
        using var card = JsonDocument.Parse(Valid(message));
        Snapshot.Matches($"// {message.Summary}\n{JsonSerializer.Serialize(card, Indented)}", "Bot.Tests", "Rendering", "Snapshots", name + ".expected.json");
        Snapshot.Matches(message.Text, "Bot.Tests", "Rendering", "Snapshots", name + ".expected.txt");
    }

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
