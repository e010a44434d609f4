using System.Text.Json.Serialization;

namespace Cards;

/// <summary>What elements and columns share: where they stand, and whether they are seen.</summary>
public abstract record AdaptivePlacedItem : AdaptiveTypedElement
{
    private protected AdaptivePlacedItem(string type) : base(type)
    {
    }

    /// <summary>False hides it until an <see cref="AdaptiveToggleVisibilityAction"/> shows it.</summary>
    [JsonIgnore]
    public bool IsVisible { get; init; } = true;

    /// <summary>Draws a line above.</summary>
    public bool Separator { get; init; }

    /// <summary>The distance to what stands before.</summary>
    public AdaptiveSpacing Spacing { get; init; }

    /// <summary>The widths at which Teams shows it; null means all. Other hosts ignore it.</summary>
    public TargetWidth? TargetWidth { get; init; }

    [JsonInclude, JsonPropertyName("isVisible")]
    internal bool? IsVisibleUnlessDefault => IsVisible ? null : false;
}
