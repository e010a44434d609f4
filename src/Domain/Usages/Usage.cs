using Domain.Ledger;

namespace Domain.Usages;

/// <summary>How many of those who may use a product did, on one day. The last one of a unit and product counts.</summary>
public sealed record Usage
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Unit { get; init; }

    public string? Region { get; init; }

    public RecordId? Product { get; init; }

    /// <summary>The day it was counted on.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Seats that are paid for.</summary>
    public decimal? Entitled { get; init; }

    /// <summary>Seats that were used.</summary>
    public decimal? Active { get; init; }

    public static RecordKind<Usage> Kind { get; } = new(
        "usage", 1, Home.Account,
        [
            Fields.Account, Fields.Unit, Fields.Region, Fields.Product, Fields.Day, Fields.Entitled, Fields.Active,
        ],
        fields => new Usage
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Unit = fields.Get(Fields.Unit),
            Region = fields.Get(Fields.Region),
            Product = fields.Get(Fields.Product),
            Day = fields.Get(Fields.Day),
            Entitled = fields.Get(Fields.Entitled),
            Active = fields.Get(Fields.Active),
        })
    { AccountField = Fields.Account, TitleField = Fields.Day, SinceField = Fields.Day, IsCounted = true };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Unit = Field.Reference("unit", "unit");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<RecordId?> Product = Field.Reference("product", "product");
        public static readonly Field<DateOnly?> Day = Field.Day("day");
        public static readonly Field<decimal?> Entitled = Field.Number("entitled");
        public static readonly Field<decimal?> Active = Field.Number("active");
    }
}
