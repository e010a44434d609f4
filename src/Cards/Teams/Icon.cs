using System.Text.Json;

namespace Cards;

/// <summary>A Fluent icon by its name, such as <c>Calendar</c>. Teams' own: give it a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record Icon(string Name) : AdaptiveElement("Icon")
{
    public IconSize Size { get; init; }

    public IconStyle Style { get; init; }

    public AdaptiveTextColor Color { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("name"u8, Name);
        json.Text("size"u8, Spelling.Of(Size));
        json.Choice("style"u8, Style);
        json.Choice("color"u8, Color);
        json.Part("selectAction"u8, SelectAction);
    }
}

public enum IconSize { Standard, XxSmall, XSmall, Small, Medium, Large, XLarge, XxLarge }

public enum IconStyle { Regular, Filled }
