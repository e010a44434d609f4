using System.Text.Json;

namespace Cards;

/// <summary>Something to fill in. Its value returns with an action under <see cref="AdaptiveTypedElement.Id"/>.</summary>
public abstract record AdaptiveInput : AdaptiveElement
{
    private protected AdaptiveInput(string type, string id, string? label) : base(type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Label = label;
    }

    /// <summary>What is asked; shown above the input and read by screen readers.</summary>
    public string? Label { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>What is said when the input is missing or not valid; give one with <see cref="IsRequired"/>.</summary>
    public string? ErrorMessage { get; init; }

    private protected override void WriteShared(Utf8JsonWriter json)
    {
        json.Text("label"u8, Label);
        json.Flag("isRequired"u8, IsRequired);
        json.Text("errorMessage"u8, ErrorMessage);
        base.WriteShared(json);
    }
}
