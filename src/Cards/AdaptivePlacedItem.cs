using System.Text.Json;

namespace Cards;

/// <summary>What elements and columns share: where they stand, and whether they are seen.</summary>
public abstract record AdaptivePlacedItem : AdaptiveTypedElement
{
    private protected AdaptivePlacedItem(string type) : base(type)
    {
    }

    /// <summary>False hides it until an <see cref="AdaptiveToggleVisibilityAction"/> shows it.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>Draws a line above.</summary>
    public bool Separator { get; init; }

    /// <summary>The distance to what stands before.</summary>
    public AdaptiveSpacing Spacing { get; init; }

    /// <summary>The widths at which Teams shows it; null means all. Other hosts ignore it.</summary>
    public TargetWidth? TargetWidth { get; init; }

    private protected override void WriteShared(Utf8JsonWriter json)
    {
        json.FlagUnlessTrue("isVisible"u8, IsVisible);
        json.Flag("separator"u8, Separator);
        json.Choice("spacing"u8, Spacing);
        json.Text("targetWidth"u8, Spelling.Of(TargetWidth));
        base.WriteShared(json);
    }
}
