using System.Text.Json;

namespace Cards;

/// <summary>
/// Lets the client ask for a fresh card when someone sees it; the answer replaces the card for that person only.
/// Every viewer asks, so what the action does must be cheap and must not write.
/// </summary>
public sealed record AdaptiveRefresh(AdaptiveExecuteAction Action) : ICardPart
{
    /// <summary>The most people whose clients may ask by themselves.</summary>
    public const int MaximumUserIds = 60;

    /// <summary>The Teams ids (<c>29:...</c>) of those whose clients ask by themselves; with none, everyone in a small conversation.</summary>
    public IReadOnlyList<string> UserIds { get; init; } = [];

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Part("action"u8, Action);
        json.Strings("userIds"u8, UserIds);
        json.WriteEndObject();
    }
}
