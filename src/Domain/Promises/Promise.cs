using Domain.Ledger;

namespace Domain.Promises;

/// <summary>A commitment made to the client, or by them.</summary>
public sealed record Promise
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public PromiseSide? Side { get; init; }

    /// <summary>Who of us keeps it, or holds them to it.</summary>
    public RecordId? Owner { get; init; }

    public string? Text { get; init; }

    public DateOnly? Due { get; init; }

    public PromiseState? State { get; init; }

    public DateOnly? Made { get; init; }

    public Money? Value { get; init; }

    /// <summary>Still to be kept.</summary>
    public bool IsOpen => State is null or PromiseState.Proposed or PromiseState.Confirmed or PromiseState.Renegotiated;

    public static RecordKind<Promise> Kind { get; } = new(
        "promise", 1, Home.Account,
        [
            Fields.Account, Fields.Side, Fields.Owner, Fields.Text, Fields.Due, Fields.State, Fields.Made, Fields.Value,
        ],
        fields => new Promise
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Side = fields.Get(Fields.Side),
            Owner = fields.Get(Fields.Owner),
            Text = fields.Get(Fields.Text),
            Due = fields.Get(Fields.Due),
            State = fields.Get(Fields.State),
            Made = fields.Get(Fields.Made),
            Value = fields.Get(Fields.Value),
        })
    { AccountField = Fields.Account, TitleField = Fields.Text, SinceField = Fields.Made };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<PromiseSide?> Side = Field.Choice<PromiseSide>("side");
        public static readonly Field<RecordId?> Owner = Field.Reference("owner", "person");
        public static readonly Field<string?> Text = Field.Text("text") with { Clearance = Clearance.Money };
        public static readonly Field<DateOnly?> Due = Field.Day("due");
        public static readonly Field<PromiseState?> State = Field.Choice<PromiseState>("state");
        public static readonly Field<DateOnly?> Made = Field.Day("made");
        public static readonly Field<Money?> Value = Field.Money("value");
    }
}

public enum PromiseSide { Us, Them }

public enum PromiseState { Proposed, Confirmed, Done, Missed, Renegotiated, Withdrawn }
