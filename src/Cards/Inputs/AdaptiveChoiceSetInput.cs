using System.Text.Json;

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
    public AdaptiveDataQuery? ChoicesData { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.List("choices"u8, Choices);
        json.Text("value"u8, Value);
        json.Text("placeholder"u8, Placeholder);
        json.Flag("isMultiSelect"u8, IsMultiSelect);
        json.CamelChoice("style"u8, Style);
        json.Flag("wrap"u8, Wrap);
        json.Part("choices.data"u8, ChoicesData);
    }
}

/// <summary>A choice: what is shown and what is returned.</summary>
public sealed record AdaptiveChoice(string Title, string Value) : ICardPart
{
    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("title"u8, Title);
        json.Text("value"u8, Value);
        json.WriteEndObject();
    }
}

/// <summary>Names the set of choices that the bot searches.</summary>
public sealed record AdaptiveDataQuery(string Dataset) : ICardPart
{
    public string Type { get; } = "Data.Query";

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("type"u8, Type);
        json.Text("dataset"u8, Dataset);
        json.WriteEndObject();
    }
}

public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,

    /// <summary>A list that is searched by typing.</summary>
    Filtered,
}
