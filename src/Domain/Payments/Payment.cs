using Domain.Ledger;

namespace Domain.Payments;

/// <summary>What the client has to pay until a day, and when it did.</summary>
public sealed record Payment
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Unit { get; init; }

    public string? Region { get; init; }

    public Money? Amount { get; init; }

    public DateOnly? Issued { get; init; }

    public DateOnly? Due { get; init; }

    public PaymentState? State { get; init; }

    public DateOnly? Paid { get; init; }

    /// <summary>Days between when it was due and when it was paid, or the day asked about while it is not; never less than 0. Null without a due day.</summary>
    public int? DaysLate(DateOnly day) => Due is not { } due ? null : Math.Max(0, (State == PaymentState.Paid ? Paid ?? due : day).DayNumber - due.DayNumber);

    public static RecordKind<Payment> Kind { get; } = new(
        "payment", 1, Home.Account,
        [
            Fields.Account, Fields.Unit, Fields.Region, Fields.Amount, Fields.Issued, Fields.Due, Fields.State, Fields.Paid,
        ],
        fields => new Payment
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Unit = fields.Get(Fields.Unit),
            Region = fields.Get(Fields.Region),
            Amount = fields.Get(Fields.Amount),
            Issued = fields.Get(Fields.Issued),
            Due = fields.Get(Fields.Due),
            State = fields.Get(Fields.State),
            Paid = fields.Get(Fields.Paid),
        })
    {
        AccountField = Fields.Account,
        TitleField = Fields.Due,
        SinceField = Fields.Issued,
        IsCounted = true,
        Ending = new(Fields.State, ["paid"], Fields.Paid, [Fields.State, Fields.Paid]),
    };

    /// <summary>Whether and when a client pays is told to those who may see amounts.</summary>
    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Unit = Field.Reference("unit", "unit");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<Money?> Amount = Field.Money("amount");
        public static readonly Field<DateOnly?> Issued = Field.Day("issued") with { Clearance = Clearance.Money };
        public static readonly Field<DateOnly?> Due = Field.Day("due") with { Clearance = Clearance.Money };
        public static readonly Field<PaymentState?> State = Field.Choice<PaymentState>("state") with { Clearance = Clearance.Money };
        public static readonly Field<DateOnly?> Paid = Field.Day("paid") with { Clearance = Clearance.Money };
    }
}

public enum PaymentState { Open, Paid }
