using System.Text.Json;

namespace Cards;

/// <summary>A number.</summary>
public sealed record AdaptiveNumberInput : AdaptiveInput
{
    public AdaptiveNumberInput(string id, string label) : base("Input.Number", id, label)
    {
    }

    public decimal? Value { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Placeholder { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Number("value"u8, Value);
        json.Number("min"u8, Min);
        json.Number("max"u8, Max);
        json.Text("placeholder"u8, Placeholder);
    }
}
