using System.Text.Json.Serialization;

namespace Cards;

/// <summary>Rows and columns. No inputs inside: they make the whole card vanish on Android. Keep it to some 15 rows and say how many more there are.</summary>
public sealed record AdaptiveTable() : AdaptiveElement("Table")
{
    public required IReadOnlyList<AdaptiveTableColumnDefinition> Columns { get; init; }

    public required IReadOnlyList<AdaptiveTableRow> Rows { get; init; }

    /// <summary>Whether the first row names the columns; screen readers announce it.</summary>
    [JsonIgnore]
    public bool FirstRowAsHeaders { get; init; } = true;

    [JsonIgnore]
    public bool ShowGridLines { get; init; } = true;

    public AdaptiveContainerStyle GridStyle { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }

    [JsonInclude, JsonPropertyName("firstRowAsHeaders")]
    internal bool? FirstRowAsHeadersUnlessDefault => FirstRowAsHeaders ? null : false;

    [JsonInclude, JsonPropertyName("showGridLines")]
    internal bool? ShowGridLinesUnlessDefault => ShowGridLines ? null : false;
}

/// <summary>A column of a table; <paramref name="Width"/> is its weight against the others.</summary>
public sealed record AdaptiveTableColumnDefinition(int Width)
{
    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }
}

public sealed record AdaptiveTableRow
{
    [JsonPropertyOrder(-100)]
    public string Type { get; } = "TableRow";

    public required IReadOnlyList<AdaptiveTableCell> Cells { get; init; }

    public AdaptiveContainerStyle Style { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }
}

public sealed record AdaptiveTableCell
{
    [JsonPropertyOrder(-100)]
    public string Type { get; } = "TableCell";

    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    public AdaptiveContainerStyle Style { get; init; }

    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>A cell of one element.</summary>
    public static AdaptiveTableCell Of(AdaptiveElement item) => new() { Items = [item] };
}
