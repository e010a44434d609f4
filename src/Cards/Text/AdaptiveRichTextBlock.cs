using System.Text.Json.Serialization;

namespace Cards;

/// <summary>A paragraph of runs, each with its own look. No Markdown: text appears as it is.</summary>
public sealed record AdaptiveRichTextBlock() : AdaptiveElement("RichTextBlock")
{
    public required IReadOnlyList<AdaptiveTextRun> Inlines { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A stretch of text within an <see cref="AdaptiveRichTextBlock"/>.</summary>
public sealed record AdaptiveTextRun(string Text)
{
    [JsonPropertyOrder(-100)]
    public string Type { get; } = "TextRun";

    public AdaptiveTextSize Size { get; init; }

    public AdaptiveTextWeight Weight { get; init; }

    public AdaptiveTextColor Color { get; init; }

    public bool IsSubtle { get; init; }

    public AdaptiveFontType FontType { get; init; }

    public bool Italic { get; init; }

    public bool Strikethrough { get; init; }

    public bool Underline { get; init; }

    public bool Highlight { get; init; }

    public AdaptiveAction? SelectAction { get; init; }
}
