using System.Text.Json.Serialization;

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
}

/// <summary>A time of day, to the minute.</summary>
public sealed record AdaptiveTimeInput : AdaptiveInput
{
    public AdaptiveTimeInput(string id, string label) : base("Input.Time", id, label)
    {
    }

    [JsonConverter(typeof(HourAndMinuteConverter))]
    public TimeOnly? Value { get; init; }

    [JsonConverter(typeof(HourAndMinuteConverter))]
    public TimeOnly? Min { get; init; }

    [JsonConverter(typeof(HourAndMinuteConverter))]
    public TimeOnly? Max { get; init; }

    public string? Placeholder { get; init; }
}
