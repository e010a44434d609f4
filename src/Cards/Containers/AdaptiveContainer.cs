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
}
