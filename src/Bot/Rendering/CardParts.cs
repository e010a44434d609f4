using System.Text.Json.Nodes;
using Cards;

namespace Bot.Rendering;

/// <summary>The few parts that all cards are made of, so that they look as one. Texts are plain: they are escaped here.</summary>
internal static class CardParts
{
    private const string Between = "  ·  ";

    /// <summary>Where we are, small and quiet.</summary>
    public static AdaptiveTextBlock Subject(IEnumerable<string> parts) => new(CardText.Escape(string.Join(Between, parts.Select(Capitals))))
    {
        Size = AdaptiveTextSize.Small,
        Weight = AdaptiveTextWeight.Bolder,
        IsSubtle = true,
    };

    /// <summary>The finding, in words with the number first.</summary>
    public static AdaptiveTextBlock Heading(string text) => new(CardText.Escape(text))
    {
        Size = AdaptiveTextSize.Large,
        Weight = AdaptiveTextWeight.Bolder,
        Spacing = AdaptiveSpacing.Small,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    public static AdaptiveTextBlock Line(string text, AdaptiveSpacing spacing = AdaptiveSpacing.None) => new(CardText.Escape(text)) { Spacing = spacing };

    /// <summary>What one reads only when one wants to know.</summary>
    public static AdaptiveTextBlock Quiet(string text, AdaptiveSpacing spacing = AdaptiveSpacing.None) => new(CardText.Escape(text))
    {
        Size = AdaptiveTextSize.Small,
        IsSubtle = true,
        Spacing = spacing,
    };

    /// <summary>Names with an amount at the right, which is never cut off.</summary>
    public static AdaptiveColumnSet Row(string label, string amount, string? note = null) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new(AdaptiveColumnWidth.Stretch) { Items = note is { Length: > 0 } ? [Line(label), Quiet(note)] : [Line(label)] },
            new(AdaptiveColumnWidth.Auto) { Items = [new AdaptiveTextBlock(CardText.Escape(amount)) { Weight = AdaptiveTextWeight.Bolder }] },
        ],
    };

    public static AdaptiveExecuteAction Button(string title, string verb, string dataName, string data, bool isSecondary = false) => new(title, verb)
    {
        Data = new JsonObject { [dataName] = data },
        Mode = isSecondary ? AdaptiveActionMode.Secondary : AdaptiveActionMode.Primary,
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    };

    public static string Joined(IEnumerable<string> parts) => string.Join(Between, parts.Where(part => part.Length > 0));

    // Capitals for words; periods such as "Q4 FY2026 (Oct–Dec 2026)" read better as they are.
    private static string Capitals(string part) => part.Any(char.IsDigit) ? part : part.ToUpperInvariant();
}
