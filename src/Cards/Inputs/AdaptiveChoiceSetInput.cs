using System.Text.Json.Serialization;

namespace Cards;

/// <summary>One or several of given choices.</summary>
public sealed record AdaptiveChoiceSetInput : AdaptiveInput
{
    public AdaptiveChoiceSetInput(string id, string label) : base("Input.ChoiceSet", id, label)
    {
    }

    public required IReadOnlyList<AdaptiveChoice> Choices { get; init; }

    /// <summary>The value chosen already; several are joined by commas.</summary>
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool IsMultiSelect { get; init; }

    public AdaptiveChoiceInputStyle Style { get; init; }

    /// <summary>True unless said otherwise, unlike in the schema: on a phone, text that does not wrap is text cut off.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Lets the bot be asked for choices while the person types.</summary>
    [JsonPropertyName("choices.data")]
    public AdaptiveDataQuery? ChoicesData { get; init; }
}

/// <summary>A choice: what is shown and what is returned.</summary>
public sealed record AdaptiveChoice(string Title, string Value);

/// <summary>Names the set of choices that the bot searches.</summary>
public sealed record AdaptiveDataQuery(string Dataset)
{
    [JsonPropertyOrder(-100)]
    public string Type { get; } = "Data.Query";
}

[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveChoiceInputStyle>))]
public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,

    /// <summary>A list that is searched by typing.</summary>
    Filtered,
}
