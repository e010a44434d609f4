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
}
