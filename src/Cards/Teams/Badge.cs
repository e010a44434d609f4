using System.Text.Json;

namespace Cards;

/// <summary>A short word on a coloured ground. Teams' own: give it a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record Badge(string Text) : AdaptiveElement("Badge")
{
    /// <summary>The name of a Fluent icon, such as <c>Calendar</c>.</summary>
    public string? Icon { get; init; }

    public BadgeIconPosition IconPosition { get; init; }

    public BadgeAppearance Appearance { get; init; }

    public BadgeSize Size { get; init; }

    public BadgeShape Shape { get; init; }

    public BadgeStyle Style { get; init; }

    public string? Tooltip { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("text"u8, Text);
        json.Text("icon"u8, Icon);
        json.Choice("iconPosition"u8, IconPosition);
        json.Choice("appearance"u8, Appearance);
        json.Choice("size"u8, Size);
        json.Choice("shape"u8, Shape);
        json.Choice("style"u8, Style);
        json.Text("tooltip"u8, Tooltip);
        json.Choice("horizontalAlignment"u8, HorizontalAlignment);
    }
}

public enum BadgeIconPosition { Before, After }

public enum BadgeAppearance { Filled, Tint }

public enum BadgeSize { Medium, Large, ExtraLarge }

public enum BadgeShape { Circular, Rounded, Square }

public enum BadgeStyle { Default, Subtle, Informative, Accent, Good, Attention, Warning }
