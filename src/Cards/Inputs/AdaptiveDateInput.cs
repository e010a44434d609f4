using System.Text.Json;

namespace Cards;

/// <summary>A day.</summary>
public sealed record AdaptiveDateInput : AdaptiveInput
{
    public AdaptiveDateInput(string id, string label) : base("Input.Date", id, label)
    {
    }

    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }

    public string? Placeholder { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("value"u8, Value);
        json.Text("min"u8, Min);
        json.Text("max"u8, Max);
        json.Text("placeholder"u8, Placeholder);
    }
}

/// <summary>A time of day, to the minute.</summary>
public sealed record AdaptiveTimeInput : AdaptiveInput
{
    public AdaptiveTimeInput(string id, string label) : base("Input.Time", id, label)
    {
    }

    public TimeOnly? Value { get; init; }

    public TimeOnly? Min { get; init; }

    public TimeOnly? Max { get; init; }

    public string? Placeholder { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("value"u8, Value);
        json.Text("min"u8, Min);
        json.Text("max"u8, Max);
        json.Text("placeholder"u8, Placeholder);
    }
}
