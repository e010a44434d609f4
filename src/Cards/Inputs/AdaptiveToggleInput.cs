using System.Text.Json;

namespace Cards;

/// <summary>A box to tick. Its title stands beside it; a label above is only needed to head a group of boxes.</summary>
public sealed record AdaptiveToggleInput : AdaptiveInput
{
    public AdaptiveToggleInput(string id, string title) : base("Input.Toggle", id, label: null) => Title = title;

    public string Title { get; init; }

    /// <summary>Ticked when it equals <see cref="ValueOn"/>, which is <c>true</c> unless said otherwise.</summary>
    public string? Value { get; init; }

    public string? ValueOn { get; init; }

    public string? ValueOff { get; init; }

    /// <summary>True unless said otherwise, unlike in the schema: on a phone, text that does not wrap is text cut off.</summary>
    public bool Wrap { get; init; } = true;

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("title"u8, Title);
        json.Text("value"u8, Value);
        json.Text("valueOn"u8, ValueOn);
        json.Text("valueOff"u8, ValueOff);
        json.Flag("wrap"u8, Wrap);
    }
}
