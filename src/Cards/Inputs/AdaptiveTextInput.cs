using System.Text.Json;

namespace Cards;

/// <summary>A line or several of text.</summary>
public sealed record AdaptiveTextInput : AdaptiveInput
{
    public AdaptiveTextInput(string id, string label) : base("Input.Text", id, label)
    {
    }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool IsMultiline { get; init; }

    /// <summary>The most characters; 0 for no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>A regular expression that the text must match.</summary>
    public string? Regex { get; init; }

    public AdaptiveTextInputStyle Style { get; init; }

    /// <summary>A button at the end of the line.</summary>
    public AdaptiveAction? InlineAction { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("value"u8, Value);
        json.Text("placeholder"u8, Placeholder);
        json.Flag("isMultiline"u8, IsMultiline);
        json.Number("maxLength"u8, MaxLength);
        json.Text("regex"u8, Regex);
        json.Choice("style"u8, Style);
        json.Part("inlineAction"u8, InlineAction);
    }
}

public enum AdaptiveTextInputStyle { Text, Tel, Url, Email, Password }
