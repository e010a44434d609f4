using Domain.Ledger;

namespace Domain.Revenues;

/// <summary>Revenue recognised, or contracted to be recognised, in a month.</summary>
public sealed record Revenue
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Unit { get; init; }

    public RecordId? Product { get; init; }

    public string? Region { get; init; }

    /// <summary>The first day of the month in which it is recognised.</summary>
    public DateOnly? Month { get; init; }

    public Money? Amount { get; init; }

    public RevenueState? State { get; init; }

    public static RecordKind<Revenue> Kind { get; } = new(
        "revenue", 1, Home.Account,
        [
            Fields.Account, Fields.Unit, Fields.Product, Fields.Region, Fields.Month, Fields.Amount, Fields.State,
        ],
        fields => new Revenue
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Unit = fields.Get(Fields.Unit),
            Product = fields.Get(Fields.Product),
            Region = fields.Get(Fields.Region),
            Month = fields.Get(Fields.Month),
            Amount = fields.Get(Fields.Amount),
            State = fields.Get(Fields.State),
        })
    { AccountField = Fields.Account, TitleField = Fields.Month };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Unit = Field.Reference("unit", "unit");
        public static readonly Field<RecordId?> Product = Field.Reference("product", "product");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<DateOnly?> Month = Field.Day("month");
        public static readonly Field<Money?> Amount = Field.Money("amount");
        public static readonly Field<RevenueState?> State = Field.Choice<RevenueState>("state");
    }
}

public enum RevenueState { Actual, Contracted }
