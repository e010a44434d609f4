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
}
