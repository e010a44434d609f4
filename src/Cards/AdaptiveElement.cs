using System.Text.Json;

namespace Cards;

/// <summary>Something that stands in the body of a card or inside a container.</summary>
public abstract record AdaptiveElement : AdaptivePlacedItem
{
    private protected AdaptiveElement(string type) : base(type)
    {
    }

    /// <summary>What a client that does not know this element shows. Without one it may drop the element, or the whole card.</summary>
    public AdaptiveFallbackElement? Fallback { get; init; }

    private protected override void WriteShared(Utf8JsonWriter json)
    {
        json.Part("fallback"u8, Fallback);
        base.WriteShared(json);
    }
}
