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
}

public enum AdaptiveTextInputStyle { Text, Tel, Url, Email, Password }
