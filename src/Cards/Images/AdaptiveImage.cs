using System.Text.Json;

namespace Cards;

/// <summary>A picture. <paramref name="AltText"/> says what it shows; empty only for decoration.</summary>
public sealed record AdaptiveImage(Uri Url, string AltText) : AdaptiveElement("Image")
{
    public AdaptiveImageSize Size { get; init; }

    public AdaptiveImageStyle Style { get; init; }

    /// <summary>Such as <c>40px</c>; overrides <see cref="Size"/>.</summary>
    public string? Width { get; init; }

    public string? BackgroundColor { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Url("url"u8, Url);
        json.Text("altText"u8, AltText);
        json.Choice("size"u8, Size);
        json.Choice("style"u8, Style);
        json.Text("width"u8, Width);
        json.Text("backgroundColor"u8, BackgroundColor);
        json.Choice("horizontalAlignment"u8, HorizontalAlignment);
        json.Part("selectAction"u8, SelectAction);
    }
}

/// <summary>Several pictures in a row, wrapped as needed.</summary>
public sealed record AdaptiveImageSet() : AdaptiveElement("ImageSet")
{
    public required IReadOnlyList<AdaptiveImage> Images { get; init; }

    public AdaptiveImageSize ImageSize { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("images"u8, Images);
        json.Choice("imageSize"u8, ImageSize);
    }
}

public enum AdaptiveImageSize { Auto, Stretch, Small, Medium, Large }

public enum AdaptiveImageStyle
{
    Default,

    /// <summary>Cut to a circle.</summary>
    Person,
}
