using Domain.Ledger;

namespace Domain.Rates;

/// <summary>An exchange rate.</summary>
public sealed record Rate
{
    public required RecordId Id { get; init; }

    /// <summary>ISO currency code.</summary>
    public string? From { get; init; }

    /// <summary>ISO currency code.</summary>
    public string? To { get; init; }

    /// <summary>One unit of the first currency in units of the second.</summary>
    public decimal? Value { get; init; }

    public RateType? Type { get; init; }

    /// <summary>Valid from this day until the next rate of the same pair and type.</summary>
    public DateOnly? Day { get; init; }

    public static RecordKind<Rate> Kind { get; } = new(
        "rate", 1, Home.Rates,
        [
            Fields.From, Fields.To, Fields.Value, Fields.Type, Fields.Day,
        ],
        fields => new Rate
        {
            Id = fields.Id,
            From = fields.Get(Fields.From),
            To = fields.Get(Fields.To),
            Value = fields.Get(Fields.Value),
            Type = fields.Get(Fields.Type),
            Day = fields.Get(Fields.Day),
        })
    { TitleField = Fields.From };

    public static class Fields
    {
        public static readonly Field<string?> From = Field.Text("from");
        public static readonly Field<string?> To = Field.Text("to");
        public static readonly Field<decimal?> Value = Field.Number("value");
        public static readonly Field<RateType?> Type = Field.Choice<RateType>("type");
        public static readonly Field<DateOnly?> Day = Field.Day("day");
    }
}

/// <summary>Plan: fixed for the fiscal year. Spot: the market on the day. Booking: fixed when the deal was signed.</summary>
public enum RateType { Plan, Spot, Booking }
