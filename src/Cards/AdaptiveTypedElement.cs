using System.Text.Json.Serialization;

namespace Cards;

/// <summary>Whatever names its own type in JSON: the card, its elements and its actions.</summary>
public abstract record AdaptiveTypedElement
{
    private protected AdaptiveTypedElement(string type) => Type = type;

    /// <summary>The schema's name of the type; always the first property in JSON.</summary>
    [JsonPropertyOrder(-100)]
    public string Type { get; }

    /// <summary>The name by which inputs are returned and visibility is toggled; unique within a card.</summary>
    [JsonPropertyOrder(-60)]
    public string? Id { get; init; }

    /// <summary>What the client must support, such as <c>adaptiveCards</c> at <c>1.5</c>; otherwise the fallback is shown.</summary>
    public IReadOnlyDictionary<string, string>? Requires { get; init; }
}
