using System.Text.Json.Serialization;

namespace Cards;

/// <summary>A Fluent icon by its name, such as <c>Calendar</c>. Teams' own: give it a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record Icon(string Name) : AdaptiveElement("Icon")
{
    public IconSize Size { get; init; }

    public IconStyle Style { get; init; }

    public AdaptiveTextColor Color { get; init; }

    public AdaptiveAction? SelectAction { get; init; }
}

public enum IconSize
{
    Standard,

    [JsonStringEnumMemberName("xxSmall")]
    XxSmall,

    [JsonStringEnumMemberName("xSmall")]
    XSmall,
    Small,
    Medium,
    Large,

    [JsonStringEnumMemberName("xLarge")]
    XLarge,

    [JsonStringEnumMemberName("xxLarge")]
    XxLarge,
}

public enum IconStyle { Regular, Filled }
