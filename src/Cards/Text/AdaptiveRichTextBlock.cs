using System.Text.Json;

namespace Cards;

/// <summary>A paragraph of runs, each with its own look. No Markdown: text appears as it is.</summary>
public sealed record AdaptiveRichTextBlock() : AdaptiveElement("RichTextBlock")
{
    public required IReadOnlyList<AdaptiveTextRun> Inlines { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("inlines"u8, Inlines);
        json.Choice("horizontalAlignment"u8, HorizontalAlignment);
    }
}

/// <summary>A stretch of text within an <see cref="AdaptiveRichTextBlock"/>.</summary>
public sealed record AdaptiveTextRun(string Text) : ICardPart
{
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

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("type"u8, Type);
        json.Text("text"u8, Text);
        json.Choice("size"u8, Size);
        json.Choice("weight"u8, Weight);
        json.Choice("color"u8, Color);
        json.Flag("isSubtle"u8, IsSubtle);
        json.Choice("fontType"u8, FontType);
        json.Flag("italic"u8, Italic);
        json.Flag("strikethrough"u8, Strikethrough);
        json.Flag("underline"u8, Underline);
        json.Flag("highlight"u8, Highlight);
        json.Part("selectAction"u8, SelectAction);
        json.WriteEndObject();
    }
}
