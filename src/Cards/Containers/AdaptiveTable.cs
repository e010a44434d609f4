using System.Text.Json;

namespace Cards;

/// <summary>Rows and columns. No inputs inside: they make the whole card vanish on Android. Keep it to some 15 rows and say how many more there are.</summary>
public sealed record AdaptiveTable() : AdaptiveElement("Table")
{
    public required IReadOnlyList<AdaptiveTableColumnDefinition> Columns { get; init; }

    public required IReadOnlyList<AdaptiveTableRow> Rows { get; init; }

    /// <summary>Whether the first row names the columns; screen readers announce it.</summary>
    public bool FirstRowAsHeaders { get; init; } = true;

    public bool ShowGridLines { get; init; } = true;

    public AdaptiveContainerStyle GridStyle { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("columns"u8, Columns);
        json.FlagUnlessTrue("firstRowAsHeaders"u8, FirstRowAsHeaders);
        json.FlagUnlessTrue("showGridLines"u8, ShowGridLines);
        json.CamelChoice("gridStyle"u8, GridStyle);
        json.Choice("horizontalCellContentAlignment"u8, HorizontalCellContentAlignment);
        json.Choice("verticalCellContentAlignment"u8, VerticalCellContentAlignment);
        json.List("rows"u8, Rows);
    }
}

/// <summary>A column of a table; <paramref name="Width"/> is its weight against the others.</summary>
public sealed record AdaptiveTableColumnDefinition(int Width) : ICardPart
{
    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Number("width"u8, Width);
        json.Choice("horizontalCellContentAlignment"u8, HorizontalCellContentAlignment);
        json.Choice("verticalCellContentAlignment"u8, VerticalCellContentAlignment);
        json.WriteEndObject();
    }
}

public sealed record AdaptiveTableRow : ICardPart
{
    public string Type { get; } = "TableRow";

    public required IReadOnlyList<AdaptiveTableCell> Cells { get; init; }

    public AdaptiveContainerStyle Style { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("type"u8, Type);
        json.List("cells"u8, Cells);
        json.CamelChoice("style"u8, Style);
        json.Choice("horizontalCellContentAlignment"u8, HorizontalCellContentAlignment);
        json.WriteEndObject();
    }
}

public sealed record AdaptiveTableCell : ICardPart
{
    public string Type { get; } = "TableCell";

    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    public AdaptiveContainerStyle Style { get; init; }

    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>A cell of one element.</summary>
    public static AdaptiveTableCell Of(AdaptiveElement item) => new() { Items = [item] };

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("type"u8, Type);
        json.List("items"u8, Items);
        json.CamelChoice("style"u8, Style);
        json.Choice("verticalContentAlignment"u8, VerticalContentAlignment);
        json.Part("selectAction"u8, SelectAction);
        json.WriteEndObject();
    }
}
