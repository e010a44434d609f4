using System.Text.Json;

namespace Cards;

/// <summary>
/// A paragraph with a little Markdown: bold, italic, lists, links. Text that people typed goes through <see cref="CardText.Escape"/> first.
/// </summary>
public sealed record AdaptiveTextBlock(string Text) : AdaptiveElement("TextBlock")
{
    public AdaptiveTextSize Size { get; init; }

    public AdaptiveTextWeight Weight { get; init; }

    public AdaptiveTextColor Color { get; init; }

    public bool IsSubtle { get; init; }

    public AdaptiveFontType FontType { get; init; }

    /// <summary>True unless said otherwise, unlike in the schema: on a phone, text that does not wrap is text cut off.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>The most lines shown; 0 for all.</summary>
    public int MaxLines { get; init; }

    /// <summary>Heading and column header are announced by screen readers.</summary>
    public AdaptiveTextBlockStyle Style { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("text"u8, Text);
        json.Choice("size"u8, Size);
        json.Choice("weight"u8, Weight);
        json.Choice("color"u8, Color);
        json.Flag("isSubtle"u8, IsSubtle);
        json.Choice("fontType"u8, FontType);
        json.Flag("wrap"u8, Wrap);
        json.Number("maxLines"u8, MaxLines);
        json.CamelChoice("style"u8, Style);
        json.Choice("horizontalAlignment"u8, HorizontalAlignment);
    }
}
