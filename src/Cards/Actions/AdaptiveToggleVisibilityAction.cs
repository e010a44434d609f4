using System.Text.Json;

namespace Cards;

/// <summary>Shows or hides elements of the card without asking the bot.</summary>
public sealed record AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public AdaptiveToggleVisibilityAction(string? title) : base("Action.ToggleVisibility", title)
    {
    }

    public required IReadOnlyList<AdaptiveTargetElement> TargetElements { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json) => json.List("targetElements"u8, TargetElements);
}

/// <summary>An element shown (true), hidden (false) or toggled (null).</summary>
public sealed record AdaptiveTargetElement(string ElementId, bool? IsVisible = null) : ICardPart
{
    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("elementId"u8, ElementId);
        json.Flag("isVisible"u8, IsVisible);
        json.WriteEndObject();
    }
}
