using System.Text.Json;

namespace Cards;

/// <summary>Columns side by side. More than about three do not fit on a phone.</summary>
public sealed record AdaptiveColumnSet() : AdaptiveElement("ColumnSet")
{
    public required IReadOnlyList<AdaptiveColumn> Columns { get; init; }

    public AdaptiveContainerStyle Style { get; init; }

    /// <summary>Stretch fills what the neighbours leave over.</summary>
    public AdaptiveHeight Height { get; init; }

    public bool Bleed { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("columns"u8, Columns);
        json.CamelChoice("style"u8, Style);
        json.CamelChoice("height"u8, Height);
        json.Flag("bleed"u8, Bleed);
        json.Choice("horizontalAlignment"u8, HorizontalAlignment);
        json.Part("selectAction"u8, SelectAction);
    }
}

/// <summary>
/// One column. <paramref name="Width"/> is <see cref="AdaptiveColumnWidth.Auto"/>, <see cref="AdaptiveColumnWidth.Stretch"/>, a weight such as <c>2</c>, or pixels such as <c>80px</c>.
/// </summary>
public sealed record AdaptiveColumn(string Width) : AdaptivePlacedItem("Column")
{
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    public AdaptiveContainerStyle Style { get; init; }

    public bool Bleed { get; init; }

    public string? MinHeight { get; init; }

    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("width"u8, Width);
        json.List("items"u8, Items);
        json.CamelChoice("style"u8, Style);
        json.Flag("bleed"u8, Bleed);
        json.Text("minHeight"u8, MinHeight);
        json.Choice("verticalContentAlignment"u8, VerticalContentAlignment);
        json.Part("selectAction"u8, SelectAction);
    }
}

/// <summary>The named widths of a column.</summary>
public static class AdaptiveColumnWidth
{
    /// <summary>As wide as its content.</summary>
    public const string Auto = "auto";

    /// <summary>All that is left.</summary>
    public const string Stretch = "stretch";
}
