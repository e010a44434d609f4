using Domain.Ledger;

namespace Domain.Targets;

/// <summary>What is to be reached in a period by an account, a region or a person; with none of the three, by the whole company.</summary>
public sealed record Target
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public string? Region { get; init; }

    public RecordId? Person { get; init; }

    public TargetMeasure? Measure { get; init; }

    /// <summary>First day of the period.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the period.</summary>
    public DateOnly? End { get; init; }

    public Money? Amount { get; init; }

    /// <summary>How people call the period.</summary>
    public string? Period { get; init; }

    public static RecordKind<Target> Kind { get; } = new(
        "target", 1, Home.Shared,
        [
            Fields.Account, Fields.Region, Fields.Person, Fields.Measure, Fields.Start, Fields.End, Fields.Amount, Fields.Period,
        ],
        fields => new Target
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Region = fields.Get(Fields.Region),
            Person = fields.Get(Fields.Person),
            Measure = fields.Get(Fields.Measure),
            Start = fields.Get(Fields.Start),
            End = fields.Get(Fields.End),
            Amount = fields.Get(Fields.Amount),
            Period = fields.Get(Fields.Period),
        })
    { AccountField = Fields.Account, TitleField = Fields.Period };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<RecordId?> Person = Field.Reference("person", "person");
        public static readonly Field<TargetMeasure?> Measure = Field.Choice<TargetMeasure>("measure");
        public static readonly Field<DateOnly?> Start = Field.Day("start");
        public static readonly Field<DateOnly?> End = Field.Day("end");
        public static readonly Field<Money?> Amount = Field.Money("amount");
        public static readonly Field<string?> Period = Field.Text("period");
    }
}

public enum TargetMeasure { Bookings, Revenue, Margin }
