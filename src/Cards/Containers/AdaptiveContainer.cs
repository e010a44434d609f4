using System.Text.Json;

namespace Cards;

/// <summary>Elements that belong together.</summary>
public sealed record AdaptiveContainer() : AdaptiveElement("Container")
{
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    public AdaptiveContainerStyle Style { get; init; }

    /// <summary>Lets the background reach the edges of the parent.</summary>
    public bool Bleed { get; init; }

    /// <summary>Stretch fills what the neighbours leave over.</summary>
    public AdaptiveHeight Height { get; init; }

    /// <summary>The least height, such as <c>80px</c>.</summary>
    public string? MinHeight { get; init; }

    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>Teams' own.</summary>
    public bool ShowBorder { get; init; }

    /// <summary>Teams' own.</summary>
    public bool RoundedCorners { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("items"u8, Items);
        json.CamelChoice("style"u8, Style);
        json.CamelChoice("height"u8, Height);
        json.Flag("bleed"u8, Bleed);
        json.Text("minHeight"u8, MinHeight);
        json.Choice("verticalContentAlignment"u8, VerticalContentAlignment);
        json.Part("selectAction"u8, SelectAction);
        json.Flag("showBorder"u8, ShowBorder);
        json.Flag("roundedCorners"u8, RoundedCorners);
    }
}
