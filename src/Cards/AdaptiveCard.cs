using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Cards;

/// <summary>
/// An Adaptive Card as Microsoft Teams shows it. Compose it from initialisers and collection expressions, change a copy with <c>with</c>,
/// and write it with <see cref="ToUtf8Json"/>. Nothing that equals the schema's default is written, and no empty list.
/// </summary>
public sealed record AdaptiveCard() : AdaptiveTypedElement("AdaptiveCard")
{
    /// <summary>The media type of an attachment that carries a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>
    /// The most bytes a card may have. Teams refuses a message somewhat above 28 KB; what is left over is for the activity around the card.
    /// </summary>
    public const int MaximumUtf8Bytes = 24_000;

    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>Always 1.5: mobile clients refuse a card that claims a newer version.</summary>
    public string Version { get; } = "1.5";

    /// <summary>What a client that cannot show the card shows instead: the answer in one plain sentence.</summary>
    public required string FallbackText { get; init; }

    /// <summary>The language of the texts, such as <c>en</c> or <c>de-CH</c>; screen readers use it.</summary>
    public string? Lang { get; init; }

    public AdaptiveRefresh? Refresh { get; init; }

    public IReadOnlyList<AdaptiveElement> Body { get; init; } = [];

    /// <summary>The buttons below the card. Teams shows six; give the rest <see cref="AdaptiveActionMode.Secondary"/>.</summary>
    public IReadOnlyList<AdaptiveAction> Actions { get; init; } = [];

    /// <summary>What happens when the card itself is pressed.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>The least height, such as <c>80px</c>.</summary>
    public string? MinHeight { get; init; }

    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>Teams' own properties: full width, and the people mentioned.</summary>
    public TeamsCardProperties? MsTeams { get; init; }

    /// <summary>The card as UTF-8 JSON; compare its length with <see cref="MaximumUtf8Bytes"/>.</summary>
    public byte[] ToUtf8Json() => CardJson.ToUtf8(this);

    /// <summary>Writes the card as UTF-8 JSON.</summary>
    public void WriteTo(IBufferWriter<byte> destination) => CardJson.Write(this, destination);

    /// <summary>The card as JSON text, for those who need a string.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8Json());

    /// <summary>How many bytes the card has on the wire.</summary>
    public int Utf8Size() => CardJson.Size(this);

    /// <summary>Whether the card keeps to <see cref="MaximumUtf8Bytes"/>. If not, leave out rows and say how many.</summary>
    public bool FitsTeams() => Utf8Size() <= MaximumUtf8Bytes;

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("$schema"u8, Schema);
        json.Text("version"u8, Version);
        json.Text("fallbackText"u8, FallbackText);
        json.Text("lang"u8, Lang);
        json.Part("refresh"u8, Refresh);
        json.List("body"u8, Body);
        json.List("actions"u8, Actions);
        json.Part("selectAction"u8, SelectAction);
        json.Text("minHeight"u8, MinHeight);
        json.Choice("verticalContentAlignment"u8, VerticalContentAlignment);
        json.Part("msteams"u8, MsTeams);
    }
}
