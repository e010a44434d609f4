using System.Text.Json;

namespace Cards;

/// <summary>
/// What is shown in place of an element that the client does not know: another element (converts by itself) or nothing (<see cref="Drop"/>).
/// </summary>
public sealed record AdaptiveFallbackElement : ICardPart
{
    private AdaptiveFallbackElement(AdaptiveElement? content) => Content = content;

    /// <summary>Leaves the element out.</summary>
    public static AdaptiveFallbackElement Drop { get; } = new(null);

    /// <summary>The element shown instead; null to show nothing.</summary>
    public AdaptiveElement? Content { get; }

    public static AdaptiveFallbackElement From(AdaptiveElement content) => new(content);

    public static implicit operator AdaptiveFallbackElement(AdaptiveElement content) => From(content);

    void ICardPart.WriteTo(Utf8JsonWriter json) => json.PartOrDrop(Content);
}

/// <summary>What is offered in place of an action that the client does not know: another action (converts by itself) or nothing (<see cref="Drop"/>).</summary>
public sealed record AdaptiveFallbackAction : ICardPart
{
    private AdaptiveFallbackAction(AdaptiveAction? content) => Content = content;

    /// <summary>Leaves the action out.</summary>
    public static AdaptiveFallbackAction Drop { get; } = new(null);

    /// <summary>The action offered instead; null to offer nothing.</summary>
    public AdaptiveAction? Content { get; }

    public static AdaptiveFallbackAction From(AdaptiveAction content) => new(content);

    public static implicit operator AdaptiveFallbackAction(AdaptiveAction content) => From(content);

    void ICardPart.WriteTo(Utf8JsonWriter json) => json.PartOrDrop(Content);
}
