using System.Text.Json;

namespace Cards;

/// <summary>Buttons within the body. Never empty: mobile clients blank the card.</summary>
public sealed record AdaptiveActionSet() : AdaptiveElement("ActionSet")
{
    public required IReadOnlyList<AdaptiveAction> Actions { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json) => json.List("actions"u8, Actions);
}
